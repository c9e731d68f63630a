package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keycloak.representations.idm.RealmRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-1")
@Tag("B2B-2")
class BatchLinksIT {
  private static final Pattern LINK = Pattern.compile("http\\S+action-token\\S+");

  private final KeycloakServer server;
  private final StaffRealm realm;
  private final MailServer mail = MailServer.start();

  BatchLinksIT(KeycloakServer server) {
    this.server = server;
    realm = StaffRealm.copyOf(server, "b2b");
    RealmRepresentation settings = realm.realm().resource().toRepresentation();
    settings.setSmtpServer(mail.realmSettings());
    realm.realm().resource().update(settings);
  }

  @AfterAll
  void close() {
    realm.close();
    mail.close();
  }

  @Test
  @DisplayName(
      "who asks for links has one sent to each, which leads to where the server is reached")
  void sendsLinks() {
    List<String> emails = Batches.people(4);
    Batches own = new Batches(realm, realm.token(realm.somebody("b2b_admin")));

    String id =
        own.start(Batches.table(emails), Map.of("name", "Links", "send_setup_link", "true"));
    assertThat(own.finished(id).path("done").asInt()).isEqualTo(4);

    Set<String> links =
        emails.stream()
            .map(
                email -> {
                  assertThat(mail.messages(email)).hasSize(1);
                  Matcher link = LINK.matcher(MailServer.plainText(mail.await(email, 1)));
                  assertThat(link.find()).isTrue();
                  return link.group();
                })
            .collect(Collectors.toSet());
    assertThat(links)
        .hasSize(4)
        .allSatisfy(link -> assertThat(link).startsWith(server.url().toString()));
  }

  @Test
  @DisplayName("whoever manages an account has a link sent again, and nobody else has")
  void sendsAgain() {
    List<String> emails = Batches.people(1);
    String token = realm.token(realm.somebody("b2b_admin"));
    Batches own = new Batches(realm, token);
    String id =
        own.start(Batches.table(emails), Map.of("name", "Links", "send_setup_link", "true"));
    own.finished(id);
    mail.await(emails.get(0), 1);
    String user = own.rows(id).get(0).path("user_id").asText();

    assertThat(askAgain(realm.token(realm.somebody("b2b_admin")), user)).isEqualTo(403);
    assertThat(askAgain(token, user)).isEqualTo(204);

    Matcher link = LINK.matcher(MailServer.plainText(mail.await(emails.get(0), 2)));
    assertThat(link.find()).isTrue();
    assertThat(mail.messages(emails.get(0))).hasSize(2);
  }

  private int askAgain(String token, String user) {
    String path =
        "/admin/realms/%s/users/%s/execute-actions-email"
            .formatted(realm.realm().realm().name(), user);
    return realm.realm().api().call("PUT", path, token, List.of("UPDATE_PASSWORD")).status();
  }

  @Test
  @DisplayName("accounts that need an approval wait for it, and get their links then")
  void awaitsApproval() {
    List<String> emails = Batches.people(2);
    String admin = server.admin().tokenManager().getAccessTokenString();
    Batches all = new Batches(realm, admin);

    String id =
        all.start(
            Batches.table(emails),
            Map.of("name", "Admins", "account_type", "b2b_admin", "send_setup_link", "true"));
    JsonNode batch = all.finished(id);

    assertThat(batch.path("done").asInt()).as(all.rows(id).toString()).isEqualTo(2);
    JsonNode users = all.get("/" + id + "/users").json();
    assertThat(users.findValuesAsText("status")).containsOnly("awaiting_approval");
    assertThat(emails).allSatisfy(email -> assertThat(mail.messages(email)).isEmpty());
    for (JsonNode row : all.rows(id)) {
      String path = "onboarding/approvals/" + row.path("user_id").asText() + "/approve";
      assertThat(realm.realm().admin("POST", path, "{}").status()).isEqualTo(200);
    }
    emails.forEach(email -> mail.await(email, 1));
  }
}
