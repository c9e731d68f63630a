package io.doorstep.it.registration;

import java.util.List;

import org.keycloak.admin.client.resource.UsersResource;

import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** There a transaction that is under way does not see a user created by another one since. */
@DisplayName("registration over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
@WithBrowser
class MariaDbRegistrationIT {

  @Test
  @Tag("ERP-9")
  @Tag("MOB-1")
  @DisplayName("somebody registers with both contacts proven and is logged in")
  void registers(KeycloakServer server, Outbox outbox, Visitor visitor) {
    try (TestRealm realm = TestRealm.copyOf(server, "mobile")) {
      RegistrationVisit visit = new RegistrationVisit(visitor.open(), realm, outbox);
      Applicant applicant = Applicant.somebody();

      visit.register(applicant);

      assertThat(visit.app().answer()).containsKey("code");
      assertThat(realm.resource().users().searchByUsername(applicant.username(), true)).hasSize(1);
    }
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("of two who prove the same number at once one gets the account, the other is told")
  void givesANumberToOneOfTwo(KeycloakServer server, Outbox outbox, Visitor visitor) {
    try (TestRealm realm = TestRealm.copyOf(server, "mobile")) {
      String mobile = Contacts.mobile();
      UsersResource users = realm.resource().users();
      int before = users.count();
      List<RegistrationVisit> visits =
          List.of(
              new RegistrationVisit(visitor.open(), realm, outbox),
              new RegistrationVisit(visitor.open(), realm, outbox));
      visits.forEach(
          visit ->
              visit.registerButForTheLastClick(Applicant.somebody().with("phoneNumber", mobile)));

      List<String> answers = Submission.atOnce(visits);

      assertThat(users.count()).isEqualTo(before + 1);
      assertThat(answers).filteredOn(Submission::tellsOfAnAccount).hasSize(1);
    }
  }
}
