package io.doorstep.authenticators.form;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.otp.OtpChannel;

/**
 * Where a code can go in this authentication: to what a still unknown person has typed, whoever has
 * it, or to what a known user has proven.
 */
public final class LoginContacts {

  private final AuthenticationSessionModel authSession;
  private final RealmModel realm;
  private final ContactProvider contacts;

  public LoginContacts(KeycloakSession session, AuthenticationSessionModel authSession) {
    this.authSession = authSession;
    this.realm = authSession.getRealm();
    this.contacts = session.getProvider(ContactProvider.class);
  }

  /** The address that the channel reaches; empty if there is none. */
  public Optional<? extends ContactAddress> reachedBy(OtpChannel channel) {
    UserModel user = authSession.getAuthenticatedUser();
    if (user == null) {
      return new LoginNotes(authSession)
          .identifier()
          .flatMap(LoginIdentifier::contact)
          .filter(contact -> OtpChannel.reaching(contact) == channel);
    }
    return switch (channel) {
      case SMS -> contacts.verifiedMobile(realm, user);
      case EMAIL -> contacts.verifiedEmail(realm, user);
    };
  }

  /** The user who has proven an address. */
  Optional<UserModel> owner(ContactAddress address) {
    return contacts.findOwner(realm, address);
  }
}
