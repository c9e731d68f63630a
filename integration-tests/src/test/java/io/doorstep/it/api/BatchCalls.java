package io.doorstep.it.api;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.keycloak.admin.client.Keycloak;

import io.doorstep.it.document.Multipart;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Each call that there is about batches, by the server's administrator. */
final class BatchCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KeycloakServer server;
  private final AppRealm realm;

  BatchCalls(KeycloakServer server, AppRealm realm) {
    this.server = server;
    this.realm = realm;
  }

  /** Makes them, as the answers must allow. */
  void make() {
    String id = start();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> get("/" + id).json().path("state").asText().equals("completed"));
    for (String path : new String[] {"", "/" + id + "/rows", "/" + id + "/users"}) {
      assertThat(get(path).json().path("items")).as(path).hasSize(1);
    }
    assertThat(get("/" + id + "/result").status()).isEqualTo(200);
    String stopped =
        start(IntStream.range(0, 1_000).mapToObj(i -> row()).collect(Collectors.joining()));
    assertThat(realm.admin("POST", "onboarding/batches/" + stopped + "/cancel", "").status())
        .isEqualTo(200);
  }

  /** Hands a table of one in. */
  String start() {
    return start(row());
  }

  private static String row() {
    return "%s,u%s,Asha,Rao\n".formatted(Contacts.email(), Contacts.mobile().substring(1));
  }

  private String start(String rows) {
    Multipart form =
        new Multipart()
            .text("name", "People")
            .text("account_type", "user")
            .file(
                "people.csv",
                "text/csv",
                ("email,username,first_name,last_name\n" + rows).getBytes(UTF_8));
    try (Keycloak admin = server.admin()) {
      OnboardingApi api = realm.api();
      Answer answer =
          api.send(
              api.request("/admin/realms/" + realm.realm().name() + "/onboarding/batches")
                  .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString())
                  .header("Content-Type", Multipart.CONTENT_TYPE)
                  .POST(form.publisher()));
      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      return answer.text("batch_id");
    }
  }

  private Answer get(String path) {
    Answer answer = realm.admin("GET", "onboarding/batches" + path, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
