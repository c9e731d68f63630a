package io.doorstep.benchmark;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Somebody with an account.
 *
 * @param number tells people apart, from 0 to 99,999
 */
record Person(int number) {

  private static final String PASSWORD = "benchmark-Passw0rd1";

  private String username() {
    return "person-" + number;
  }

  private String mobile() {
    return "+9198765%05d".formatted(number);
  }

  /** What the person types, by the names that the scenarios use. */
  Map<String, Object> input() {
    return Map.of("username", username(), "password", PASSWORD, "mobile", mobile());
  }

  /** The account as a realm file has it. */
  UserRepresentation account() {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    UserRepresentation account = new UserRepresentation();
    account.setUsername(username());
    account.setEnabled(true);
    account.setEmail(username() + "@example.com");
    account.setEmailVerified(true);
    account.setFirstName("Person");
    account.setLastName("Number " + number);
    account.setAttributes(
        Map.of("phoneNumber", List.of(mobile()), "phoneNumberVerified", List.of("true")));
    account.setCredentials(List.of(password));
    return account;
  }
}
