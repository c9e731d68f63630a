package io.doorstep.it.kyc;

import io.doorstep.it.api.Jwt;
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
@Tag("KYC-10")
class LevelIT {
  private final KycRealm realm;

  LevelIT(KeycloakServer server) {
    this.realm = KycRealm.in(server);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("the level is a claim, a filter for staff, and an attribute to search by")
  void levelIsTold() {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    assertThat(Jwt.claims(realm.signIn(applicant.person()).token()).path("kyc_level").asInt(-1))
        .isZero();
    String id = applicant.submitCase();
    reviewer.claim(id);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);

    assertThat(Jwt.claims(realm.signIn(applicant.person()).token()).path("kyc_level").asInt())
        .isEqualTo(3);
    assertThat(reviewer.review("cases?state=approved&kyc_level=3").json().at("/items/0/id"))
        .hasToString("\"" + id + "\"");
    assertThat(realm.realm().resource().users().searchByAttributes("kyc_level:3"))
        .singleElement()
        .satisfies(user -> assertThat(user.getId()).isEqualTo(applicant.person().id()));
  }
}
