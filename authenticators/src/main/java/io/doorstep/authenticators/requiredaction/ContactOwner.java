package io.doorstep.authenticators.requiredaction;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.authenticators.credential.ContactCredentialProvider;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.onboarding.ProfileFields;

/** The user of a required action and their mobile number or e-mail address. */
final class ContactOwner {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;
  private final ContactKind kind;
  private final ContactProvider contacts;

  ContactOwner(RequiredActionContext context, ContactKind kind) {
    this.session = context.getSession();
    this.realm = context.getRealm();
    this.user = context.getUser();
    this.kind = kind;
    this.contacts = session.getProvider(ContactProvider.class);
  }

  /** The address that they have proven. */
  Optional<ContactAddress> proven() {
    return switch (kind) {
      case MOBILE -> contacts.verifiedMobile(realm, user).map(ContactAddress.class::cast);
      case EMAIL -> contacts.verifiedEmail(realm, user).map(ContactAddress.class::cast);
    };
  }

  /** The address that their profile claims, proven or not, as it was written there. */
  Optional<String> claimed() {
    Stream<String> attributes =
        switch (kind) {
          case MOBILE -> Stream.of(ContactProvider.PHONE_NUMBER_ATTRIBUTE);
          case EMAIL -> Stream.of(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE, UserModel.EMAIL);
        };
    return attributes
        .map(user::getFirstAttribute)
        .filter(address -> address != null && !address.isBlank())
        .findFirst();
  }

  /** Not an e-mail address where several accounts may have the same: it would prove nobody's. */
  boolean canProve() {
    return kind != ContactKind.EMAIL || !realm.isDuplicateEmailsAllowed();
  }

  /** Whether the profile claims no other address than the proven one. */
  boolean isProven() {
    return proven()
        .filter(address -> claimed().map(address.reveal()::equalsIgnoreCase).orElse(true))
        .isPresent();
  }

  /** When they last changed the address for another. */
  Optional<Instant> lastChange() {
    return credentials().lastChange(user);
  }

  private ContactCredentialProvider credentials() {
    return ContactCredentialProvider.of(session, kind);
  }

  /**
   * Lists the proven address among their credentials again, in case an administrator removed it.
   */
  void listAmongCredentials() {
    proven().ifPresent(address -> credentials().keep(user, address, false));
  }

  /**
   * Makes the address theirs.
   *
   * @throws ContactTakenException if it is another user's
   */
  void confirm(ContactAddress address) throws ContactTakenException {
    contacts.confirm(realm, user, address);
  }
}
