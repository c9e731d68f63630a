package io.doorstep.it.account;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
class StatisticsIT {

  @Test
  @Tag("AGRI-6")
  @DisplayName("counts follow people who come, change and go")
  void follow(KeycloakServer server) {
    try (AppRealm realm = AppRealm.copyOf(server, "agri")) {
      Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
      JsonNode before = statistics(realm);

      String id = registerBuyer(realm);
      JsonNode with = statistics(realm);
      realm.resource().users().delete(id).close();
      JsonNode after = statistics(realm);

      assertThat(before.path("users").asInt()).as("the demo user").isEqualTo(1);
      assertThat(before.at("/by_account_type/smart_seller").asInt()).isEqualTo(1);
      assertThat(with.path("users").asInt()).isEqualTo(2);
      assertThat(with.path("verified").asInt()).isEqualTo(2);
      assertThat(with.at("/by_account_type/smart_buyer").asInt()).isEqualTo(1);
      assertThat(with.at("/by_buyer_category/community").asInt()).isEqualTo(1);
      assertThat(after).isEqualTo(before);
    }
  }

  private static String registerBuyer(AppRealm realm) {
    Answer answer =
        realm
            .api()
            .post(
                "onboarding/registrations",
                Map.of(
                    "account_type",
                    "smart_buyer",
                    "proofs",
                    List.of(realm.proof(Contacts.mobile(), "registration")),
                    "profile",
                    Map.of(
                        "full_name", "Ravi",
                        "address", "1 Station Road",
                        "city", "Pune",
                        "state", "Maharashtra",
                        "pincode", "411001",
                        "buyer_category", "community")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("user_id");
  }

  private static JsonNode statistics(AppRealm realm) {
    Answer answer = realm.api().call("GET", "onboarding/statistics", null, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
