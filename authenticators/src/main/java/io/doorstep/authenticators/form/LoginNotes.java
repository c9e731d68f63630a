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
  private static final String MISMATCH = "doorstep.identity-mismatch";

  /** In no address; in what was typed it does no harm, since that comes last. */
  private static final String SEPARATOR = "\n";

  private static final int PARTS = 3;
  private static final String USERNAME = "username";

  private final AuthenticationSessionModel authSession;

  LoginNotes(AuthenticationSessionModel authSession) {
    this.authSession = authSession;
  }

  void save(LoginIdentifier identifier) {
    authSession.setAuthNote(NOTE, write(identifier));
  }

  /** Whether something that was entered beside the address is not its account's. */
  void saveMismatch(boolean mismatch) {
    if (mismatch) {
      authSession.setAuthNote(MISMATCH, "true");
    } else {
      authSession.removeAuthNote(MISMATCH);
    }
  }

  boolean isMismatch() {
    return authSession.getAuthNote(MISMATCH) != null;
  }

  Optional<LoginIdentifier> identifier() {
    return Optional.ofNullable(authSession.getAuthNote(NOTE)).map(LoginNotes::read);
  }

  static String write(LoginIdentifier identifier) {
    return identifier
        .contact()
        .map(contact -> contact.kind().key() + SEPARATOR + contact.reveal())
        .orElse(USERNAME + SEPARATOR)
        .concat(SEPARATOR + identifier.typed());
  }

  static LoginIdentifier read(String note) {
    String[] parts = note.split(SEPARATOR, PARTS);
    String type = parts[0];
    String address = parts[1];
    String typed = parts[2];
    if (type.equals(ContactKind.MOBILE.key())) {
      return new LoginIdentifier.Contact(PhoneNumber.ofE164(address), typed);
    }
    if (type.equals(ContactKind.EMAIL.key())) {
      return new LoginIdentifier.Contact(EmailAddress.parse(address), typed);
    }
    return new LoginIdentifier.Username(typed);
  }
}
