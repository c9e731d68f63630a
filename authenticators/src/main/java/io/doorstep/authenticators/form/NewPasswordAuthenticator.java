package io.doorstep.authenticators.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.validation.Validation;
import org.keycloak.utils.StringUtil;

/**
 * Ends a password reset: takes the new password, ends the user's sessions, and goes back to the
 * login, where a second factor is asked for as ever.
 */
final class NewPasswordAuthenticator implements Authenticator {

  private static final String TEMPLATE = "doorstep-new-password.ftl";
  private static final String PASSWORD_FIELD = "password-new";
  private static final String CONFIRMATION_FIELD = "password-confirm";

  private static final String GENERIC_ERROR = "invalidPasswordGenericMessage";

  private final KeycloakSession session;

  NewPasswordAuthenticator(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    challenge(context, context.form());
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    MultivaluedMap<String, String> formData = context.getHttpRequest().getDecodedFormParameters();
    String password = formData.getFirst(PASSWORD_FIELD);
    if (StringUtil.isBlank(password)) {
      reject(
          context, Validation.FIELD_PASSWORD, Errors.PASSWORD_MISSING, Messages.MISSING_PASSWORD);
    } else if (!password.equals(formData.getFirst(CONFIRMATION_FIELD))) {
      reject(
          context,
          Validation.FIELD_PASSWORD_CONFIRM,
          Errors.PASSWORD_CONFIRM_ERROR,
          Messages.NOTMATCH_PASSWORD);
    } else {
      change(context, password);
    }
  }

  private void change(AuthenticationFlowContext context, String password) {
    UserModel user = context.getUser();
    try {
      user.credentialManager().updateCredential(UserCredentialModel.password(password));
    } catch (ModelException e) {
      reject(
          context,
          Validation.FIELD_PASSWORD,
          Errors.PASSWORD_REJECTED,
          Objects.requireNonNullElse(e.getMessage(), GENERIC_ERROR),
          e.getParameters());
      return;
    }
    event(context, EventType.UPDATE_CREDENTIAL).success();
    user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    endSessions(context, user);
    new AccountStanding(context).clearFailures(user, PasswordCredentialModel.TYPE);
    // what was proven here is spent: nobody sets another password by going back
    AuthenticationProcessor.resetFlow(
        context.getAuthenticationSession(), LoginActionsService.RESET_CREDENTIALS_PATH);
    context.forkWithSuccessMessage(new FormMessage(Messages.ACCOUNT_PASSWORD_UPDATED));
  }

  private void endSessions(AuthenticationFlowContext context, UserModel user) {
    RealmModel realm = context.getRealm();
    List<UserSessionModel> sessions =
        Stream.concat(
                session.sessions().getUserSessionsStream(realm, user),
                session.sessions().getOfflineUserSessionsStream(realm, user))
            .toList();
    for (UserSessionModel userSession : sessions) {
      AuthenticationManager.backchannelLogout(session, userSession, true);
      event(context, EventType.LOGOUT).session(userSession).success();
    }
  }

  private void reject(
      AuthenticationFlowContext context,
      String field,
      String eventError,
      String message,
      Object... parameters) {
    event(context, EventType.UPDATE_CREDENTIAL_ERROR).error(eventError);
    challenge(context, context.form().addError(new FormMessage(field, message, parameters)));
  }

  private static void challenge(AuthenticationFlowContext context, LoginFormsProvider form) {
    context.challenge(form.createForm(TEMPLATE));
  }

  private static EventBuilder event(AuthenticationFlowContext context, EventType type) {
    return context
        .getEvent()
        .clone()
        .event(type)
        .user(context.getUser())
        .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  /** Who has no password yet may set the first one in this way. */
  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
