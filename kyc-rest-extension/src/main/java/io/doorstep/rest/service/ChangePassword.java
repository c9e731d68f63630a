package io.doorstep.rest.service;

import java.util.Objects;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.PasswordChangeRequest;
import org.jspecify.annotations.Nullable;

/** A user sets another password; where else they are logged in ends. */
public final class ChangePassword {

  private static final String CURRENT = "current_password";

  private final KeycloakSession session;
  private final RealmModel realm;

  public ChangePassword(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Sets the password.
   *
   * @param sessionId of the session that goes on
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public void change(UserModel user, PasswordChangeRequest request, @Nullable String sessionId) {
    if (request.currentPassword() == null) {
      throw new InvalidInputException(FieldError.missing(CURRENT));
    }
    requireCurrent(user, request.currentPassword());
    NewPassword password =
        new NewPassword(
            "new_password",
            Objects.requireNonNullElse(request.newPassword(), ""),
            request.confirmation());
    password
        .error(session, realm, user)
        .ifPresent(
            error -> {
              throw new InvalidInputException(error);
            });
    user.credentialManager().updateCredential(UserCredentialModel.password(password.value()));
    user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    new UserSessions(session).endOthers(user, sessionId);
  }

  /** A wrong one counts as a failed login, so that a stolen token does not guess on. */
  private void requireCurrent(UserModel user, String current) {
    BruteForceProtector protector = session.getProvider(BruteForceProtector.class);
    boolean locked =
        realm.isBruteForceProtected() && protector.isTemporarilyDisabled(session, realm, user);
    if (locked || !user.credentialManager().isValid(UserCredentialModel.password(current))) {
      if (!locked) {
        new FailedLogins(session).count(user.getId(), PasswordCredentialModel.TYPE);
      }
      throw new InvalidInputException(
          new FieldError(CURRENT, Text.of("doorstepErrorPasswordWrong")));
    }
  }
}
