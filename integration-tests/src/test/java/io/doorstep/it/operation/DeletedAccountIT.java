package io.doorstep.it.operation;

import java.time.Duration;
import java.util.Map;

import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@Tag("ERP-6")
class DeletedAccountIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KycRealm kyc;

  DeletedAccountIT(KeycloakServer server) {
    kyc = KycRealm.in(server);
  }

  @AfterEach
  void close() {
    kyc.close();
  }

  @Test
  @DisplayName("is purged after the realm's retention, and frees what it had; a restored one stays")
  void isPurged() {
    Person gone = kyc.realm().somebody();
    Person back = kyc.realm().somebody();
    delete(gone);
    delete(back);
    assertThat(call("POST", "/restore", back)).isEqualTo(200);
    assertThat(exists(gone)).isTrue();

    kyc.policy(Map.of("deletedRetentionDays", "0"));

    Awaitility.await("the purge").atMost(PATIENCE).until(() -> !exists(gone));
    assertThat(exists(back)).isTrue();
    assertThat(kyc.realm().proof(gone.mobile(), "registration")).isNotBlank();
    assertThat(kyc.realm().login(back.mobile())).isNotBlank();
  }

  private void delete(Person person) {
    assertThat(call("DELETE", "", person)).isEqualTo(204);
  }

  private int call(String method, String act, Person person) {
    return kyc.realm().admin(method, "onboarding/users/" + person.id() + act, "{}").status();
  }

  private boolean exists(Person person) {
    return !kyc.realm().resource().users().search(null, null, null, person.email(), 0, 1).isEmpty();
  }
}
