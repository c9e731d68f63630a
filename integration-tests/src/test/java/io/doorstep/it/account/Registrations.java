package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.server.Contacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Registrations of an app's in the realm {@code agri}. */
final class Registrations {
  /** A profile with all that a seller's must have. */
  static final Map<String, Object> FARMER =
      Map.of(
          "full_name", "Asha Kumari Rao",
          "address", "12 Mandi Road",
          "city", "Jaipur",
          "state", "Rajasthan",
          "pincode", "302001",
          "latitude", 26.9,
          "longitude", 75.8);

  private final AppRealm realm;

  Registrations(AppRealm realm) {
    this.realm = realm;
  }

  Answer register(Object body) {
    return realm.api().post("onboarding/registrations", body);
  }

  Answer registerSeller(String proof, Map<String, Object> profile) {
    return register(
        Map.of("account_type", "smart_seller", "proofs", List.of(proof), "profile", profile));
  }

  /** The number of somebody new with a complete account. */
  String complete() {
    String mobile = Contacts.mobile();
    Answer answer = registerSeller(realm.proof(mobile, "registration"), FARMER);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return mobile;
  }

  static Map<String, Object> with(Map<String, Object> profile, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(profile);
    changed.put(field, value);
    return changed;
  }

  static List<String> fields(Answer answer) {
    return answer.json().path("errors").findValuesAsText("field");
  }
}
