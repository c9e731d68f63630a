package io.doorstep.authenticators.registration;

import java.util.List;

import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

import io.doorstep.authenticators.form.ContactInput;
import io.doorstep.authenticators.form.RefusedContactException;
import io.doorstep.spi.otp.OtpProvider;

/** Checks the registration form and keeps it as a draft; no user yet. */
final class RegistrationDraftAction implements FormAction {

  @Override
  public void buildPage(FormContext context, LoginFormsProvider form) {
    refuseOtherUser(context);
    RegistrationFields fields = fields(context);
    if (fields.password()) {
      form.setAttribute("passwordRequired", true);
    }
    form.setAttributeMapper(new RegistrationPageFields(context.getSession(), fields)::fit);
    new RegistrationNotes(context.getAuthenticationSession())
        .takeSentBack()
        .ifPresent(sentBack -> sentBack.showOn(form));
  }

  @Override
  public void validate(ValidationContext context) {
    context.getEvent().detail(Details.REGISTER_METHOD, "form");
    RegistrationForm form = form(context);
    List<FormMessage> errors = form.errors();
    if (errors.isEmpty()) {
      context.success();
    } else {
      context.error(Errors.INVALID_REGISTRATION);
      context.validationError(form.withoutSecrets(), errors);
    }
  }

  @Override
  public void success(FormContext context) {
    refuseOtherUser(context);
    try {
      new RegistrationNotes(context.getAuthenticationSession()).setDraft(form(context).toDraft());
    } catch (RefusedContactException e) {
      throw new IllegalStateException("not what has just been validated", e);
    }
  }

  private static RegistrationForm form(FormContext context) {
    KeycloakSession session = context.getSession();
    return new RegistrationForm(
        session,
        fields(context),
        new ContactInput(session.getProvider(OtpProvider.class).policy().numbers()),
        context.getHttpRequest().getDecodedFormParameters());
  }

  private static RegistrationFields fields(FormContext context) {
    return RegistrationFields.of(
        context.getSession(),
        context.getRealm(),
        RegistrationDraftActionFactory.asksPassword(context.getAuthenticatorConfig()));
  }

  /** Going back in the browser can lead here after somebody has logged in or registered. */
  private static void refuseOtherUser(FormContext context) {
    UserModel user = context.getUser();
    if (user != null) {
      context.getEvent().detail(Details.EXISTING_USER, user.getId());
      throw new AuthenticationFlowException(
          AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR,
          Errors.DIFFERENT_USER_AUTHENTICATING,
          Messages.EXPIRED_ACTION);
    }
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
