package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.TakenException;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.ProfileFields;

/**
 * Makes a user of a new account, in a transaction of its own: when two registrations race for a
 * contact, the database refuses one of them, and the transaction that this happens in is lost.
 */
final class AccountCreation {

  private final KeycloakSession session;
  private final NewAccount account;

  AccountCreation(KeycloakSession session, NewAccount account) {
    this.session = session;
    this.account = account;
  }

  /**
   * Creates the user.
   *
   * @throws TakenException if a contact has become somebody else's meanwhile
   */
  AccountStanding run() {
    try {
      return inTransaction(this::create);
    } catch (TakenException e) {
      throw e;
    } catch (RuntimeException e) {
      // which exception a lost race is depends on the statement that the database refused
      throw inTransaction(this::lostRace).orElse(e);
    }
  }

  private <T> T inTransaction(KeycloakSessionTaskWithResult<T> task) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(), session.getContext(), task, "registration");
  }

  private AccountStanding create(KeycloakSession creation) {
    RealmModel realm = creation.getContext().getRealm();
    // checked before, all but what may be missing for now
    UserModel user =
        creation
            .getProvider(UserProfileProvider.class)
            .create(UserProfileContext.REGISTRATION, account.attributes())
            .create(false);
    user.setEnabled(true);
    confirmContacts(creation, realm, user);
    if (account.unprovenEmail() != null) {
      user.setSingleAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE, account.unprovenEmail());
    }
    if (account.password() != null) {
      user.credentialManager()
          .updateCredential(UserCredentialModel.password(account.password().value()));
    }
    account.consents().give(creation, user);
    account
        .type()
        .ifPresent(
            type -> creation.getProvider(AccountTypeProvider.class).assign(realm, user, type));
    return AccountStanding.of(creation, user);
  }

  private void confirmContacts(KeycloakSession creation, RealmModel realm, UserModel user) {
    ContactProvider contacts = creation.getProvider(ContactProvider.class);
    for (ContactAddress address : account.contacts()) {
      try {
        contacts.confirm(realm, user, address);
      } catch (ContactTakenException e) {
        throw new TakenException(e.kind());
      }
    }
  }

  private Optional<RuntimeException> lostRace(KeycloakSession afterwards) {
    return TakenContacts.among(afterwards, account.contacts())
        .<RuntimeException>map(TakenException::new)
        .or(() -> account.nationalIdTaken(afterwards).map(InvalidInputException::new));
  }
}
