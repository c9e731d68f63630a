package io.doorstep.it.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** On the ERP's features: bill payment is on by default; losing bulk payments ends sessions. */
@WithKeycloak
@Tag("ERP-2")
@Tag("ERP-3")
@TestInstance(Lifecycle.PER_CLASS)
class BranchFeaturesIT {
  private static final String BILLS = "bill_payment";
  private static final String BULK = "bulk_payments";

  private final StaffRealm realm;

  BranchFeaturesIT(KeycloakServer server) {
    realm = StaffRealm.copyOf(server, "erp");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("what is said of a branch is so for its accounts, unless something is said of them")
  void userBeatsBranch() {
    realm.branch("FEAT");
    Somebody boss = boss("FEAT");
    Somebody user = userOf("FEAT");
    Somebody excepted = userOf("FEAT");
    Somebody elsewhere = realm.somebody("user");
    String token = realm.token(boss);
    assertThat(
            realm
                .call(
                    token,
                    "PUT",
                    "onboarding/users/" + excepted.id() + "/features/" + BILLS,
                    Map.of("enabled", true))
                .status())
        .isEqualTo(200);

    Answer said = say(token, "FEAT", BILLS, false);

    assertThat(said.status()).as(said.body()).isEqualTo(200);
    assertThat(enabled(said)).doesNotContain(BILLS);
    assertThat(realm.call(token, "GET", "onboarding/branches/FEAT/features", null).json())
        .isEqualTo(said.json());
    assertThat(featuresOf(realm.logIn(user))).doesNotContain(BILLS);
    assertThat(featuresOf(realm.logIn(excepted))).contains(BILLS);
    assertThat(featuresOf(realm.logIn(elsewhere))).contains(BILLS);
    assertThat(enabled(say(token, "FEAT", BILLS, null))).contains(BILLS);
    assertThat(featuresOf(realm.logIn(user))).contains(BILLS);
  }

  @Test
  @DisplayName("where the feature says so, sessions end of those who lose it with their branch")
  void endsSessions() {
    realm.branch("FEND");
    Somebody boss = boss("FEND");
    Somebody user = userOf("FEND");
    Somebody excepted = userOf("FEND");
    String token = realm.token(boss);
    assertThat(say(token, "FEND", BULK, true).status()).isEqualTo(200);
    realm.call(
        token,
        "PUT",
        "onboarding/users/" + excepted.id() + "/features/" + BULK,
        Map.of("enabled", true));
    Answer open = realm.logIn(user);
    Answer stays = realm.logIn(excepted);

    assertThat(say(token, "FEND", BULK, false).status()).isEqualTo(200);

    assertThat(realm.refresh(open).status()).isEqualTo(400);
    assertThat(realm.refresh(stays).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("nobody says it of a branch that is another's, nor of a feature that there is not")
  void refuses() {
    realm.branch("FOWN");
    realm.branch("FOTHER");
    String token = realm.token(boss("FOWN"));

    assertThat(say(token, "FOTHER", BILLS, false).status()).isEqualTo(404);
    assertThat(realm.call(token, "GET", "onboarding/branches/FOTHER/features", null).status())
        .isEqualTo(404);
    assertThat(say(token, "FOWN", "flying", true).status()).isEqualTo(404);
    assertThat(say(realm.token(userOf("FOWN")), "FOWN", BULK, true).status()).isEqualTo(403);
  }

  private Somebody boss(String branch) {
    Somebody boss = realm.somebody("super_admin");
    realm.employ(boss, branch);
    return boss;
  }

  private Somebody userOf(String branch) {
    Somebody user = realm.somebody("user");
    realm.move(user, branch);
    return user;
  }

  private Answer say(String token, String branch, String feature, @Nullable Boolean enabled) {
    Map<String, @Nullable Boolean> body = new HashMap<>();
    body.put("enabled", enabled);
    return realm.call(token, "PUT", "onboarding/branches/" + branch + "/features/" + feature, body);
  }

  private static List<String> enabled(Answer features) {
    return StreamSupport.stream(features.json().path("items").spliterator(), false)
        .filter(feature -> feature.path("enabled").asBoolean())
        .map(feature -> feature.path("id").asText())
        .toList();
  }

  private static List<String> featuresOf(Answer tokens) {
    return StreamSupport.stream(
            Jwt.claims(tokens.text("access_token")).path("features").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
