package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.Jwt;
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
@Tag("ERP-3")
class FeaturesIT {
  private static final String TYPE = "io.doorstep.spi.access.FeatureProvider";
  private static final String APP = "demo-app";

  private final Office office;

  FeaturesIT(KeycloakServer server) {
    office = new Office(server, "mobile");
    add("reports", Map.of("label", "Reports", "onByDefault", "true"));
    add("transfers", Map.of("label", "Transfers", "endsSessions", "true"));
  }

  private int add(String name, Map<String, String> config) {
    ComponentRepresentation feature = new ComponentRepresentation();
    feature.setName(name);
    feature.setProviderType(TYPE);
    feature.setProviderId("doorstep-feature");
    feature.setConfig(new MultivaluedHashMap<>());
    config.forEach(feature.getConfig()::putSingle);
    try (Response added = office.realm().resource().components().add(feature)) {
      return added.getStatus();
    }
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a switch shows in the next token, and can be asked for")
  void shows() {
    String email = Contacts.email();
    String id = office.account("user", email);
    Answer tokens = office.logIn(APP, email);
    assertThat(features(tokens)).containsExactly("reports");

    assertThat(state(id, "transfers", true)).contains("reports", "transfers");
    tokens = office.refresh(APP, tokens);
    assertThat(features(tokens)).containsExactly("reports", "transfers");
    assertThat(state(id, "reports", false)).containsExactly("transfers");
    tokens = office.refresh(APP, tokens);
    assertThat(features(tokens)).containsExactly("transfers");

    String token = tokens.text("access_token");
    JsonNode asked =
        office.realm().api().call("GET", "onboarding/me/features/transfers", token, null).json();
    assertThat(asked.path("enabled").asBoolean()).isTrue();
    JsonNode all = office.realm().api().call("GET", "onboarding/me/features", token, null).json();
    assertThat(all.findValuesAsText("id")).containsExactly("reports", "transfers");
    assertThat(all.at("/items/0/enabled").asBoolean(true)).isFalse();
    assertThat(
            office.realm().api().call("GET", "onboarding/me/features/none", token, null).status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("where the feature says so, losing it ends the sessions")
  void endsSessions() {
    String email = Contacts.email();
    String id = office.account("user", email);
    state(id, "transfers", true);
    Answer tokens = office.logIn(APP, email);

    state(id, "reports", false);
    tokens = office.refresh(APP, tokens);
    assertThat(tokens.status()).isEqualTo(200);
    state(id, "transfers", false);

    assertThat(office.refresh(APP, tokens).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("what the realm does not have can't be switched, and what is no id is no feature")
  void refusesWhatThereIsNot() {
    String id = office.account("user", Contacts.email());

    Answer unknown = office.call("PUT", "users/" + id + "/features/none", Map.of("enabled", true));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(add("Not An Id", Map.of())).isEqualTo(400);
    assertThat(add("reports", Map.of())).isEqualTo(400);
    assertThat(office.get("features").json().findValuesAsText("id"))
        .containsExactly("reports", "transfers");
  }

  private List<String> state(String id, String feature, boolean enabled) {
    Answer answer =
        office.call("PUT", "users/" + id + "/features/" + feature, Map.of("enabled", enabled));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return texts(answer.json().path("features"));
  }

  private static List<String> features(Answer tokens) {
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return texts(Jwt.claims(tokens.text("access_token")).path("features"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
