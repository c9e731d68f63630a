package io.doorstep.authenticators.grant;

import java.time.Instant;
import java.util.Set;

import jakarta.ws.rs.core.Response;

import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;

import io.doorstep.authenticators.identity.NationalIdCheck;
import io.doorstep.authenticators.throttle.LoginPostLimit;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.onboarding.TrustedClients;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpVerification;

/**
 * Tokens for a one-time code. To Keycloak this is a login without a browser, as its password grant
 * is: the same client policies, events, scopes and sessions.
 */
final class OtpGrantType extends OAuth2GrantTypeBase {

  private static final String AUTH_METHOD = "doorstep_otp";

  @Override
  public EventType getEventType() {
    return EventType.LOGIN;
  }

  /** None: a challenge id and a code are short. */
  @Override
  public Set<String> getTokenParameterNames() {
    return Set.of();
  }

  @Override
  public Response process(Context grantContext) {
    setContext(grantContext);
    event.detail(Details.AUTH_METHOD, AUTH_METHOD);
    try {
      OtpGrantPermission.require(client);
      requireClientPolicies();
      OtpCaller caller = caller();
      if (!caller.trusted()) {
        requirePostLimit(caller);
      }
      return login(caller, getRequestedScopes());
    } catch (OtpGrantException e) {
      event.detail(Details.REASON, e.getMessage());
      event.error(e.eventError());
      return cors.add(e.response());
    }
  }

  private void requireClientPolicies() {
    try {
      session
          .clientPolicy()
          .triggerOnEvent(new ResourceOwnerPasswordCredentialsContext(session, formParams));
    } catch (ClientPolicyException e) {
      event.detail(Details.REASON, Details.CLIENT_POLICY_ERROR);
      event.detail(Details.CLIENT_POLICY_ERROR, e.getError());
      event.detail(Details.CLIENT_POLICY_ERROR_DETAIL, e.getErrorDetail());
      event.error(e.getError());
      throw new CorsErrorResponseException(
          cors, e.getError(), e.getErrorDetail(), e.getErrorStatus());
    }
  }

  private OtpCaller caller() {
    String ipAddress = clientConnection.getRemoteHost();
    return TrustedClients.isTrusted(session, realm, client)
        ? TrustedClients.caller(ipAddress, headers.getHeaderString(TrustedClients.FORWARDED_FOR))
        : OtpCaller.rest(ipAddress, false);
  }

  /** One address of a trusted client stands for many people, so only others are counted. */
  private void requirePostLimit(OtpCaller caller) {
    new LoginPostLimit(session)
        .exceededBy(caller.ipAddress())
        .ifPresent(
            wait -> {
              throw OtpGrantException.tooManyRequests(Errors.ACCESS_DENIED, wait);
            });
  }

  private Response login(OtpCaller caller, String scope) {
    OtpGrantRequest request = OtpGrantRequest.of(formParams);
    OtpProvider otp = session.getProvider(OtpProvider.class);
    OtpChallenge challenge =
        otp.find(request.challengeId(), caller)
            .filter(found -> found.target().purpose() == OtpPurpose.LOGIN)
            .orElseThrow(OtpGrantType::gone);
    event.user(challenge.target().ownerId());
    event.detail("otp_channel", challenge.target().channel().key());
    AccountGuard guard = new AccountGuard(session);
    OtpLogin login = new OtpLogin(session, event, guard, scope);
    OtpVerification verification =
        otp.verify(challenge.id(), codeToCompare(request, challenge), caller, login);
    if (verification instanceof OtpVerification.Accepted) {
      return tokens(login, challenge, guard);
    }
    login.discard();
    throw refusal(verification, challenge, login, guard);
  }

  /** A number that is not the account's is answered like a wrong code, whatever the code is. */
  private OtpCode codeToCompare(OtpGrantRequest request, OtpChallenge challenge) {
    NationalId stated = request.nationalId();
    return stated == null
            || NationalIdCheck.isOwnedBy(session, stated, challenge.target().ownerId())
        ? request.code()
        : OtpCode.impossible();
  }

  private Response tokens(OtpLogin login, OtpChallenge challenge, AccountGuard guard) {
    UserModel user = login.user().orElseThrow(OtpGrantType::gone);
    guard
        .refusal(user)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    ClientSessionContext sessionContext = login.attach(challenge.target().channel());
    UserSessionModel userSession = sessionContext.getClientSession().getUserSession();
    updateUserSessionFromClientAuth(userSession);
    Response tokens =
        createTokenResponse(
            user,
            userSession,
            sessionContext,
            sessionContext.getClientSession().getNote(OAuth2Constants.SCOPE),
            false,
            response ->
                new ResourceOwnerPasswordCredentialsResponseContext(
                    formParams, sessionContext, response));
    guard.countSuccess(user);
    return tokens;
  }

  private static OtpGrantException refusal(
      OtpVerification verification, OtpChallenge challenge, OtpLogin login, AccountGuard guard) {
    if (verification instanceof OtpVerification.Wrong wrong) {
      countFailure(challenge, guard);
      return OtpGrantException.invalidGrant(Errors.INVALID_USER_CREDENTIALS, "Wrong code")
          .with("attempts_remaining", wrong.attemptsRemaining());
    }
    if (verification instanceof OtpVerification.Locked locked) {
      OtpLockout lockout = locked.lockout();
      if (lockout.cause() == OtpLockout.Cause.JUST_NOW) {
        countFailure(challenge, guard);
      }
      Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
      return OtpGrantException.locked(Errors.USER_TEMPORARILY_DISABLED, lockout.until(), now);
    }
    if (verification instanceof OtpVerification.Withheld) {
      return OtpGrantException.invalidGrant(
              Errors.RESOLVE_REQUIRED_ACTIONS, "Account is not fully set up")
          .with("next_step", login.nextStep().orElseThrow());
    }
    return gone();
  }

  private static void countFailure(OtpChallenge challenge, AccountGuard guard) {
    String ownerId = challenge.target().ownerId();
    if (ownerId != null) {
      guard.countFailure(ownerId);
    }
  }

  private static OtpGrantException gone() {
    return OtpGrantException.invalidGrant(
        Errors.EXPIRED_CODE, "Code is expired, used or was never sent");
  }
}
