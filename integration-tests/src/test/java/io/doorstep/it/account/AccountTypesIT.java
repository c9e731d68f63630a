package io.doorstep.it.account;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("SHOP-2")
@Tag("AGRI-2")
class AccountTypesIT {
  private static final String TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";

  private final KeycloakServer server;
  private final TestRealm realm;

  AccountTypesIT(KeycloakServer server) {
    this.server = server;
    realm = TestRealm.copyOf(server, "marketplace");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("are what the realm file says")
  void areImported() {
    assertThat(
            realm.resource().components().query(realm.resource().toRepresentation().getId(), TYPE))
        .extracting(ComponentRepresentation::getName)
        .containsExactlyInAnyOrder("customer", "seller");
  }

  @ParameterizedTest
  @CsvSource({
    "roles, landlord",
    "createdBy, landlord",
    "group, /nowhere",
    "requiredFields, shoe_size",
    "steps, horoscope",
    "provenContacts, fax",
    "default, true"
  })
  @DisplayName("one that names what there is not is refused, with a message that says what")
  void refusesWhatThereIsNot(String property, String value) {
    try (Response refused = add("courier", property, value)) {
      assertThat(refused.getStatus()).isEqualTo(400);
      String message = refused.readEntity(String.class);
      assertThat(message).contains(property.equals("default") ? "default" : value);
    }
  }

  @Test
  @DisplayName("there is one of a name")
  void refusesASecondOne() {
    try (Response refused = add("seller", "label", "Another seller")) {
      assertThat(refused.getStatus()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("one that names what there is comes and goes without a restart")
  void takesWhatThereIs() {
    try (Response added = add("courier", "requiredFields", "full_name")) {
      assertThat(added.getStatus()).isEqualTo(201);
      String path = added.getLocation().getPath();
      realm.resource().components().component(path.substring(path.lastIndexOf('/') + 1)).remove();
    }
  }

  @Test
  @DisplayName("who has none is not asked for one where only staff make accounts")
  void asksNobodyWhoCannotChoose() {
    try (AppRealm b2b = AppRealm.copyOf(server, "b2b")) {
      b2b.resource().components().query(b2b.resource().toRepresentation().getId(), TYPE).stream()
          .filter(type -> type.getName().equals("b2c_user"))
          .forEach(type -> b2b.resource().components().component(type.getId()).remove());

      String token = b2b.login(b2b.somebody().mobile());

      assertThat(Jwt.claims(token).path("next_step").asText()).isEqualTo("none");
    }
  }

  private Response add(String name, String property, String value) {
    ComponentRepresentation type = new ComponentRepresentation();
    type.setName(name);
    type.setProviderType(TYPE);
    type.setProviderId("doorstep-account-type");
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.put(property, List.of(value));
    type.setConfig(config);
    return realm.resource().components().add(type);
  }
}
