package io.doorstep.authenticators.registration;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.onboarding.AccountTypeProvider;

/**
 * Makes a user of a draft, all of it or nothing.
 *
 * <p>It runs in a transaction of its own: when two registrations race for a contact, the database
 * refuses one of them, and the transaction that this happens in is lost. The browser's transaction
 * lives on and can say what happened.
 */
final class UserCreation {

  /** What came of it. */
  sealed interface Outcome {

    record Created(String userId) implements Outcome {}

    /** A contact is another user's. */
    record Taken(ContactKind kind) implements Outcome {}

    /** The form is not right any more. */
    record Refused(String field, String messageKey) implements Outcome {}
  }

  private final KeycloakSession session;
  private final RegistrationDraft draft;

  UserCreation(KeycloakSession session, RegistrationDraft draft) {
    this.session = session;
    this.draft = draft;
  }

  Outcome run() {
    try {
      return inTransaction(this::createOrRollBack);
    } catch (RuntimeException e) {
      // which exception it is depends on the statement that the database refused
      return inTransaction(this::lostRace).orElseThrow(() -> e);
    }
  }

  private <T> T inTransaction(KeycloakSessionTaskWithResult<T> task) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(), session.getContext(), task, "registration");
  }

  private Outcome createOrRollBack(KeycloakSession creation) {
    Outcome outcome = create(creation);
    if (!(outcome instanceof Outcome.Created)) {
      creation.getTransactionManager().setRollbackOnly();
    }
    return outcome;
  }

  private Outcome create(KeycloakSession creation) {
    RealmModel realm = creation.getContext().getRealm();
    try {
      UserModel user = profile(creation).create();
      user.setEnabled(true);
      if (draft.password() != null) {
        draft.password().storeFor(creation, realm, user);
      }
      if (draft.termsAccepted()) {
        acceptTerms(realm, user);
      }
      confirmContacts(creation, realm, user);
      assignType(creation, realm, user);
      return new Outcome.Created(user.getId());
    } catch (ContactTakenException e) {
      return new Outcome.Taken(e.kind());
    } catch (ValidationException e) {
      return refused(realm, e);
    }
  }

  private UserProfile profile(KeycloakSession creation) {
    return creation
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.REGISTRATION, draft.profile());
  }

  private void confirmContacts(KeycloakSession creation, RealmModel realm, UserModel user)
      throws ContactTakenException {
    ContactProvider contacts = creation.getProvider(ContactProvider.class);
    for (ContactKind kind : ContactKind.values()) {
      Optional<ContactAddress> address = draft.contact(kind);
      if (address.isPresent()) {
        contacts.confirm(realm, user, address.get());
      }
    }
  }

  /**
   * Who registers as one of several types says so at the next step, with what that one requires.
   */
  private static void assignType(KeycloakSession creation, RealmModel realm, UserModel user) {
    AccountTypeProvider types = creation.getProvider(AccountTypeProvider.class);
    types
        .byDefault(realm)
        .filter(type -> type.creation().isOpen())
        .ifPresent(type -> types.assign(realm, user, type));
  }

  /** As Keycloak's own registration does for the box on its page. */
  private static void acceptTerms(RealmModel realm, UserModel user) {
    String action = UserModel.RequiredAction.TERMS_AND_CONDITIONS.name();
    RequiredActionProviderModel terms = realm.getRequiredActionProviderByAlias(action);
    if (terms != null && terms.isEnabled()) {
      user.setSingleAttribute(
          TermsAndConditions.USER_ATTRIBUTE, Long.toString(Time.currentTimeSeconds()));
      user.removeRequiredAction(action);
    }
  }

  private static Outcome refused(RealmModel realm, ValidationException invalid) {
    if (invalid.hasError(Messages.EMAIL_EXISTS)
        || (realm.isRegistrationEmailAsUsername() && invalid.hasError(Messages.USERNAME_EXISTS))) {
      return new Outcome.Taken(ContactKind.EMAIL);
    }
    ValidationException.Error first = invalid.getErrors().get(0);
    return new Outcome.Refused(first.getAttribute(), first.getMessage());
  }

  /** Whether somebody was created in the same moment with one of the contacts, or the username. */
  private Optional<Outcome> lostRace(KeycloakSession afterwards) {
    RealmModel realm = afterwards.getContext().getRealm();
    ContactProvider contacts = afterwards.getProvider(ContactProvider.class);
    Optional<Outcome> taken =
        Stream.of(ContactKind.values())
            .filter(
                kind ->
                    draft.contact(kind).flatMap(a -> contacts.findOwnerId(realm, a)).isPresent())
            .findFirst()
            .map(Outcome.Taken::new);
    return taken.or(
        () ->
            draft
                .username()
                .filter(name -> afterwards.users().getUserByUsername(realm, name) != null)
                .map(name -> new Outcome.Refused(UserModel.USERNAME, Messages.USERNAME_EXISTS)));
  }
}
