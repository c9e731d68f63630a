package io.doorstep.it.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.AppRealm;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-5")
class UserCodesIT {
  private static final String USER_CODE = "user_code";

  private final AppRealm realm;

  UserCodesIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("whoever an admin makes, and whoever is imported, gets a code of their own")
  void givesEverybodyACode() {
    String created = createByAdmin();
    String imported = realm.somebody().id();
    String withTheRealm = realm.resource().users().searchByUsername("demo", true).get(0).getId();

    Set<String> codes =
        List.of(created, imported, withTheRealm).stream()
            .map(this::code)
            .collect(Collectors.toSet());

    assertThat(codes).hasSize(3).allMatch(code -> code.matches("[A-Z0-9]{6}"));
  }

  @Test
  @DisplayName("admins find a user by the code and can't change it")
  void isSearchableAndFixed() {
    String id = createByAdmin();
    UserResource resource = realm.resource().users().get(id);
    String code = code(id);

    UserRepresentation changed = resource.toRepresentation();
    changed.singleAttribute(USER_CODE, "AAAAAA");
    try {
      resource.update(changed);
    } catch (BadRequestException e) {
      assertThat(e.getResponse().readEntity(String.class)).contains(USER_CODE);
    }
    UserRepresentation without = resource.toRepresentation();
    without.setAttributes(Map.of());
    resource.update(without);

    assertThat(code(id)).isEqualTo(code);
    assertThat(realm.resource().users().searchByAttributes(USER_CODE + ":" + code))
        .extracting(UserRepresentation::getId)
        .containsExactly(id);
  }

  @Test
  @DisplayName("a client's own account is nobody's")
  void givesClientsNone() {
    realm.trusted();

    assertThat(
            realm.resource().users().searchByUsername("service-account-demo-service", true).stream()
                .filter(
                    user ->
                        user.getAttributes() != null
                            && user.getAttributes().containsKey(USER_CODE)))
        .isEmpty();
  }

  private String createByAdmin() {
    UserRepresentation user = new UserRepresentation();
    user.setUsername("u" + Contacts.mobile().substring(1));
    user.setFirstName("Asha");
    user.setLastName("Rao");
    user.setEmail(Contacts.email());
    user.setEnabled(true);
    try (Response created = realm.resource().users().create(user)) {
      return CreatedResponseUtil.getCreatedId(created);
    }
  }

  private String code(String id) {
    return realm.resource().users().get(id).toRepresentation().firstAttribute(USER_CODE);
  }
}
