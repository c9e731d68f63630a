package io.doorstep.it.staff;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.document.Multipart;
import io.doorstep.it.server.Contacts;
import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Batches as a member of the staff sees them. */
final class Batches {
  static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TYPE = "b2b_user";

  private static final Set<String> OVER = Set.of("validated", "completed", "cancelled");

  private final StaffRealm realm;
  private final String token;

  Batches(StaffRealm realm, String token) {
    this.realm = realm;
    this.token = token;
  }

  /** People with addresses of their own, one a row. */
  static List<String> people(int count) {
    List<String> emails = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      emails.add(Contacts.email());
    }
    return emails;
  }

  static String table(List<String> emails) {
    StringBuilder table = new StringBuilder("first_name,last_name,email\n");
    emails.forEach(email -> table.append("Asha,Rao,").append(email).append('\n'));
    return table.toString();
  }

  /** People without addresses: nothing but the batch keeps one of them from two accounts. */
  static String names(int count) {
    StringBuilder table = new StringBuilder("first_name,last_name\n");
    for (int i = 1; i <= count; i++) {
      table.append("Asha,Rao ").append(i).append('\n');
    }
    return table.toString();
  }

  Answer upload(String table, Map<String, String> fields) {
    return upload(realm.realm().api(), table.getBytes(UTF_8), fields);
  }

  Answer upload(byte[] file, Map<String, String> fields) {
    return upload(realm.realm().api(), file, fields);
  }

  Answer upload(OnboardingApi api, byte[] file, Map<String, String> fields) {
    Multipart form = new Multipart();
    fields.forEach(form::text);
    form.file("people.csv", "text/csv", file);
    return api.send(
        api.request(path(""))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            // of several nodes each is reached by the one name that tokens are of
            .header("X-Forwarded-Host", realm.realm().realm().url().getAuthority())
            .header("Content-Type", Multipart.CONTENT_TYPE)
            .POST(form.publisher()));
  }

  /** What a row says, by a call of its own. */
  void makeAlone(String email) {
    Map<String, String> profile = Map.of("first_name", "Asha", "last_name", "Rao", "email", email);
    Answer made =
        realm
            .realm()
            .api()
            .call(
                "POST",
                onboarding("users"),
                token,
                Map.of("account_type", TYPE, "profile", profile));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  /** Hands a table in, as the answer must allow. */
  String start(String table, Map<String, String> fields) {
    return accepted(upload(table, fields));
  }

  String start(URI node, String table) {
    return accepted(upload(node, table));
  }

  Answer upload(URI node, String table) {
    OnboardingApi api = new OnboardingApi(node, realm.realm().realm().name());
    return upload(api, table.getBytes(UTF_8), Map.of("name", "People"));
  }

  private static String accepted(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.text("batch_id");
  }

  Answer get(String path) {
    return call("GET", path);
  }

  Answer call(String method, String path) {
    return realm.realm().api().call(method, path(path), token, null);
  }

  /** What a call answers to who reads another language. */
  Answer get(String path, String language) {
    OnboardingApi api = realm.realm().api();
    return api.send(
        api.request(path(path))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", language));
  }

  private String path(String path) {
    return onboarding("batches" + path);
  }

  private String onboarding(String path) {
    return "/admin/realms/" + realm.realm().realm().name() + "/onboarding/" + path;
  }

  JsonNode show(String id) {
    Answer answer = get("/" + id);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** The batch once nothing of it is left to do. */
  JsonNode finished(String id) {
    return Awaitility.await("batch " + id)
        .atMost(PATIENCE)
        .until(
            () -> show(id),
            batch -> OVER.contains(batch.path("state").asText()) && batch.has("finished_at"));
  }

  /** All rows, page by page. */
  List<JsonNode> rows(String id) {
    List<JsonNode> rows = new ArrayList<>();
    String first = "";
    do {
      JsonNode page = get("/" + id + "/rows?max=100" + first).json();
      page.path("items").forEach(rows::add);
      first = page.has("next") ? "&first=" + page.path("next").asText() : "";
    } while (!first.isEmpty());
    return rows;
  }
}
