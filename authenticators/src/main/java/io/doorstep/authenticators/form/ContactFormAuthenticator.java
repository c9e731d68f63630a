package io.doorstep.authenticators.form;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;

import io.doorstep.authenticators.throttle.LoginPostLimit;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Asks who it is and goes on without looking: whether there is such an account shows at no step
 * before its owner has proven to be the owner.
 */
final class ContactFormAuthenticator implements Authenticator {

  private static final String TEMPLATE = "doorstep-contact.ftl";
  private static final String REMEMBER_ME = "rememberMe";

  private final KeycloakSession session;
  private final Passkeys passkeys;

  ContactFormAuthenticator(KeycloakSession session) {
    this.session = session;
    this.passkeys = new Passkeys(session, context -> page(context, context.form()));
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (context.getUser() != null) {
      // known from the session that is stepped up or renewed
      context.success();
      return;
    }
    context.challenge(page(context, context.form()));
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    MultivaluedMap<String, String> formData = context.getHttpRequest().getDecodedFormParameters();
    Optional<Duration> wait = new LoginPostLimit(session).exceeded();
    if (wait.isPresent()) {
      context.challenge(page(context, TooManyPosts.refuse(context.form(), wait.get())));
      return;
    }
    if (offersPasskeys(context) && passkeys.isSubmitted(formData)) {
      passkeys.verify(context);
      return;
    }
    ContactFormConfig config = new ContactFormConfig(context.getAuthenticatorConfig());
    try {
      String typed = formData.getFirst(ContactInput.FIELD);
      LoginIdentifier identifier = input().read(config.kind(), typed);
      LoginNotes notes = new LoginNotes(context.getAuthenticationSession());
      notes.saveMismatch(
          config.asksNationalId()
              && !NationalIdInput.read(formData).matches(session, identifier.contact()));
      notes.save(identifier);
      AuthenticatorUtils.processRememberMe(context, formData);
      context.success();
    } catch (RefusedContactException e) {
      FormMessage error = new FormMessage(ContactInput.FIELD, e.messageKey());
      context.challenge(page(context, context.form().addError(error)));
    } catch (MalformedIdentityException e) {
      FormMessage error = new FormMessage(NationalIdInput.FIELD, e.reason().messageKey());
      context.challenge(page(context, context.form().addError(error)));
    }
  }

  private Response page(AuthenticationFlowContext context, LoginFormsProvider form) {
    ContactFormConfig config = new ContactFormConfig(context.getAuthenticatorConfig());
    boolean login = config.purpose() == OtpPurpose.LOGIN;
    if (offersPasskeys(context)) {
      passkeys.offer(context);
    }
    Map<String, Object> model = new HashMap<>();
    model.put("kind", config.kind().key());
    model.put("purpose", config.purpose().key());
    model.put("registrationAllowed", login && context.getRealm().isRegistrationAllowed());
    model.put(REMEMBER_ME, isRemembered(context));
    model.put("nationalId", config.asksNationalId());
    String value = value(context, config.kind());
    if (value != null) {
      model.put("value", value);
    }
    return form.setAttribute("contactForm", model).createForm(TEMPLATE);
  }

  /** What was typed, else what the app or the browser's cookie suggests if it fits the field. */
  private @Nullable String value(AuthenticationFlowContext context, ContactFormConfig.Kind kind) {
    String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(ContactInput.FIELD);
    if (typed != null) {
      return typed;
    }
    String loginHint =
        context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
    String suggested =
        loginHint != null ? loginHint : AuthenticationManager.getRememberMeUsername(session);
    try {
      input().read(kind, suggested);
      return suggested;
    } catch (RefusedContactException e) {
      return null;
    }
  }

  private IdentifierInput input() {
    return new IdentifierInput(session.getProvider(OtpProvider.class).policy().numbers());
  }

  private boolean isRemembered(AuthenticationFlowContext context) {
    return context.getAuthenticationSession().getAuthNote(Details.REMEMBER_ME) != null
        || AuthenticationManager.getRememberMeUsername(session) != null;
  }

  private boolean offersPasskeys(AuthenticationFlowContext context) {
    OtpPurpose purpose = new ContactFormConfig(context.getAuthenticatorConfig()).purpose();
    return purpose == OtpPurpose.LOGIN;
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
