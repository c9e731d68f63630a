package io.doorstep.authenticators.form;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;

/**
 * Who the person at the contact form says they are. Kept in a note of our own rather than in
 * Keycloak's {@code ATTEMPTED_USERNAME}, which goes into events and, with a username that exists,
 * makes pages differ.
 */
final class LoginNotes {

  private static final String NOTE = "doorstep.identifier";
  private static final char SEPARATOR = ':';
  private static final String USERNAME = "username";

  private final AuthenticationSessionModel authSession;

  LoginNotes(AuthenticationSessionModel authSession) {
    this.authSession = authSession;
  }

  void save(LoginIdentifier identifier) {
    authSession.setAuthNote(NOTE, write(identifier));
  }

  Optional<LoginIdentifier> identifier() {
    return Optional.ofNullable(authSession.getAuthNote(NOTE)).map(LoginNotes::read);
  }

  static String write(LoginIdentifier identifier) {
    String type = identifier.contact().map(contact -> contact.kind().key()).orElse(USERNAME);
    return type + SEPARATOR + identifier.text();
  }

  static LoginIdentifier read(String note) {
    int separator = note.indexOf(SEPARATOR);
    String type = note.substring(0, separator);
    String text = note.substring(separator + 1);
    if (type.equals(ContactKind.MOBILE.key())) {
      return new LoginIdentifier.Contact(PhoneNumber.ofE164(text));
    }
    if (type.equals(ContactKind.EMAIL.key())) {
      return new LoginIdentifier.Contact(EmailAddress.parse(text));
    }
    return new LoginIdentifier.Username(text);
  }
}
