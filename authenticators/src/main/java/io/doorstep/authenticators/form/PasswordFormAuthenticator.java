package io.doorstep.authenticators.form;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.StringUtil;

import io.doorstep.authenticators.mapper.AuthenticationMethods;
import io.doorstep.authenticators.throttle.LoginPostLimit;
import io.doorstep.spi.identity.ContactAddress;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's password form for a person who is only claimed by a number, an address or a name so
 * far. A wrong password, a locked account, one without a password and one that does not exist get
 * the same page after the same work.
 */
final class PasswordFormAuthenticator extends UsernamePasswordForm {

  private static final String TEMPLATE = "doorstep-password.ftl";
  private static final String WRONG = "doorstepErrorPasswordWrong";

  PasswordFormAuthenticator(KeycloakSession session) {
    super(session);
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    UserModel user = context.getUser();
    if (Passkeys.used(context)) {
      context.success();
    } else if (user != null && !hasPassword(user)) {
      context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
    } else {
      context.challenge(challenge(context, null, null));
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    Optional<Duration> wait = new LoginPostLimit(context.getSession()).exceeded();
    if (wait.isPresent()) {
      TooManyPosts.refuse(context.form(), wait.get());
      context.challenge(challenge(context, null, null));
      return;
    }
    super.action(context);
    if (context.getStatus() == FlowStatus.SUCCESS) {
      recordMethod(context);
    }
  }

  private static void recordMethod(AuthenticationFlowContext context) {
    if (context
        .getHttpRequest()
        .getDecodedFormParameters()
        .containsKey(WebAuthnConstants.AUTHENTICATOR_DATA)) {
      Passkeys.recordUse(context);
    } else {
      AuthenticationMethods.record(
          context.getAuthenticationSession(), AuthenticationMethods.PASSWORD);
    }
  }

  @Override
  protected boolean validateForm(
      AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
    UserModel known = context.getUser();
    if (known != null) {
      return validatePassword(context, known, formData, false);
    }
    String password = formData.getFirst(CredentialRepresentation.PASSWORD);
    if (StringUtil.isBlank(password)) {
      return refuse(context);
    }
    UserModel claimed = claimedUser(context);
    if (claimed == null) {
      AuthenticatorUtils.dummyHash(context);
      context.getEvent().error(Errors.USER_NOT_FOUND);
      return refuse(context);
    }
    return validateClaim(context, claimed, password);
  }

  private boolean validateClaim(
      AuthenticationFlowContext context, UserModel claimed, String password) {
    AccountStanding standing = new AccountStanding(context);
    String bruteForceError = standing.bruteForceError(claimed);
    if (bruteForceError != null || !hasPassword(claimed)) {
      AuthenticatorUtils.dummyHash(context);
      context
          .getEvent()
          .user(claimed)
          .error(bruteForceError == null ? Errors.INVALID_USER_CREDENTIALS : bruteForceError);
      return refuse(context);
    }
    if (!claimed.credentialManager().isValid(UserCredentialModel.password(password))) {
      standing.countFailure(claimed, PasswordCredentialModel.TYPE);
      return refuse(context);
    }
    Optional<Response> refusal = standing.refusalIfDisabled(claimed);
    if (refusal.isPresent()) {
      context.forceChallenge(refusal.get());
      return false;
    }
    AuthenticationSessionModel authSession = context.getAuthenticationSession();
    authSession.setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
    context.setUser(claimed);
    return true;
  }

  private boolean refuse(AuthenticationFlowContext context) {
    context.challenge(challenge(context, WRONG, Validation.FIELD_PASSWORD));
    return false;
  }

  /** A proven number comes before a username that happens to look like one. */
  private static @Nullable UserModel claimedUser(AuthenticationFlowContext context) {
    LoginIdentifier identifier =
        new LoginNotes(context.getAuthenticationSession()).identifier().orElse(null);
    if (identifier == null) {
      return null;
    }
    LoginContacts contacts =
        new LoginContacts(context.getSession(), context.getAuthenticationSession());
    return identifier
        .contact()
        .flatMap(contacts::owner)
        .orElseGet(
            () ->
                KeycloakModelUtils.findUserByNameOrEmail(
                    context.getSession(), context.getRealm(), identifier.typed()));
  }

  private static boolean hasPassword(UserModel user) {
    return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
  }

  /** The page, with what was typed before on it; Keycloak shows the name of a known user itself. */
  @Override
  protected Response challenge(
      AuthenticationFlowContext context, @Nullable String error, @Nullable String field) {
    Map<String, Object> model = new HashMap<>();
    if (context.getUser() == null) {
      new LoginNotes(context.getAuthenticationSession())
          .identifier()
          .ifPresent(identifier -> model.put("account", shown(identifier)));
    }
    context.form().setAttribute("passwordForm", model);
    return super.challenge(context, error, field);
  }

  private static String shown(LoginIdentifier identifier) {
    return identifier.contact().map(ContactAddress::masked).orElse(identifier.typed());
  }

  @Override
  protected Response createLoginForm(LoginFormsProvider form) {
    return form.createForm(TEMPLATE);
  }

  @Override
  protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
    return WRONG;
  }

  /** Who has proven another factor before may know that the account is locked, and until when. */
  @Override
  protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
    AccountStanding standing = new AccountStanding(context);
    Optional<Response> refusal = standing.refusal(user);
    if (refusal.isPresent()) {
      context.forceChallenge(refusal.get());
      return true;
    }
    if (standing.bruteForceError(user) != null) {
      // another try of the same account is being judged; this one is not, lest they add up
      refuse(context);
      return true;
    }
    return false;
  }
}
