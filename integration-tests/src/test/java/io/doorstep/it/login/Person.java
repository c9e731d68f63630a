package io.doorstep.it.login;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.server.Contacts;

/** Somebody with an account: both contacts proven, and a password. */
record Person(String username, String mobile, String email) {
  static final String PASSWORD = "correct-Horse-7";

  static Person somebody() {
    String email = Contacts.email();
    return new Person(email.replace("@example.com", ""), Contacts.mobile(), email);
  }

  UserRepresentation account() {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    UserRepresentation account = new UserRepresentation();
    account.setUsername(username);
    account.setEmail(email);
    account.setEmailVerified(true);
    account.setFirstName("Asha");
    account.setLastName("Rao");
    account.setEnabled(true);
    account.setAttributes(
        Map.of("phoneNumber", List.of(mobile), "phoneNumberVerified", List.of("true")));
    account.setCredentials(List.of(password));
    return account;
  }
}
