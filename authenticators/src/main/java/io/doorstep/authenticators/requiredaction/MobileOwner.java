package io.doorstep.authenticators.requiredaction;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.authenticators.credential.MobileCredentialProvider;
import io.doorstep.authenticators.credential.MobileCredentialProviderFactory;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.PhoneNumber;

/** The user of a required action and their mobile number. */
final class MobileOwner {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;
  private final ContactProvider contacts;

  MobileOwner(RequiredActionContext context) {
    this.session = context.getSession();
    this.realm = context.getRealm();
    this.user = context.getUser();
    this.contacts = session.getProvider(ContactProvider.class);
  }

  /** The number that they have proven. */
  Optional<PhoneNumber> proven() {
    return contacts.verifiedMobile(realm, user);
  }

  /** The number that their profile claims, proven or not, as it was written there. */
  Optional<String> claimed() {
    return Optional.ofNullable(user.getFirstAttribute(ContactProvider.PHONE_NUMBER_ATTRIBUTE))
        .filter(number -> !number.isBlank());
  }

  /** Whether the profile claims no other number than the proven one. */
  boolean isProven() {
    return proven()
        .filter(number -> claimed().map(number.reveal()::equals).orElse(true))
        .isPresent();
  }

  /** When they last changed the number for another. */
  Optional<Instant> lastChange() {
    return credentials().lastChange(user);
  }

  private MobileCredentialProvider credentials() {
    return MobileCredentialProviderFactory.of(session);
  }

  /** Lists the proven number among their credentials again, in case an administrator removed it. */
  void listAmongCredentials() {
    proven().ifPresent(number -> credentials().keep(user, number, false));
  }

  /**
   * Makes the number theirs, and has them told wherever they were reached before.
   *
   * @throws ContactTakenException if it is another user's
   */
  void confirm(PhoneNumber number) throws ContactTakenException {
    Optional<PhoneNumber> previous = proven().filter(present -> !present.equals(number));
    contacts.confirm(realm, user, number);
    if (previous.isPresent()) {
      MobileChangeNotice.afterCompletionOf(session, user, previous.get(), number);
    }
  }
}
