package io.doorstep.it.kyc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("KYC-10")
class LevelIT {
  private final KycRealm realm;

  LevelIT(KeycloakServer server) {
    this.realm = KycRealm.in(server);
  }

  @AfterEach
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

  @Test
  @DisplayName("staff list the accounts of a level and of those above it, and no others")
  void listsAccounts() {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    String id = applicant.submitCase();
    reviewer.claim(id);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);
    String first = somebodyOf("1").id();
    String second = somebodyOf("2").id();
    String third = applicant.person().id();

    assertThat(ids("?kyc_level=1")).containsExactlyInAnyOrder(first, second, third);
    assertThat(ids("?kyc_level=2")).containsExactlyInAnyOrder(second, third);
    assertThat(ids("?kyc_level=3")).containsExactly(third);
    assertThat(ids("?kyc_level=0")).contains(first, second, third, reviewer.person().id());
    assertThat(list("?kyc_level=2&sort=name&max=1").json().at("/items/0/kyc_level").asInt())
        .isGreaterThanOrEqualTo(2);
    assertThat(list("?kyc_level=4").status()).isEqualTo(422);
  }

  /** Somebody whom an old system has verified. */
  private Person somebodyOf(String level) {
    return realm
        .realm()
        .somebody(
            account -> {
              Map<String, List<String>> attributes = new HashMap<>(account.getAttributes());
              attributes.put("kyc_level", List.of(level));
              account.setAttributes(attributes);
            });
  }

  private Answer list(String query) {
    return realm.realm().admin("GET", "onboarding/users" + query, "");
  }

  private List<String> ids(String query) {
    return list(query).json().findValuesAsText("user_id");
  }
}
