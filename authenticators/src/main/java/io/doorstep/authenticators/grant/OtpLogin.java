package io.doorstep.authenticators.grant;

import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

import io.doorstep.authenticators.mapper.AuthenticationMethods;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * The login that a right code brings about. The engine asks it for admission before it uses the
 * code up: who still has to complete the profile needs the same code once more, for the proof.
 */
final class OtpLogin implements Predicate<OtpChallenge> {

  /** A code by SMS or e-mail alone is one factor that can be read over a shoulder. */
  private static final int LEVEL_OF_AUTHENTICATION = 1;

  private final KeycloakSession session;
  private final EventBuilder event;
  private final AccountGuard guard;
  private final @Nullable String scope;

  private @Nullable UserModel user;
  private @Nullable AuthenticationSessionModel authSession;
  private @Nullable String nextStep;

  OtpLogin(
      KeycloakSession session, EventBuilder event, AccountGuard guard, @Nullable String scope) {
    this.session = session;
    this.event = event;
    this.guard = guard;
    this.scope = scope;
  }

  /**
   * Admits, so that the code is used up, unless there is a next step. An account that may not be
   * used is admitted too: its code shall serve nobody else, and {@link #attach} refuses it.
   */
  @Override
  public boolean test(OtpChallenge challenge) {
    UserModel owner = owner(challenge).orElse(null);
    user = owner;
    if (owner == null || guard.refusal(owner).isPresent()) {
      return true;
    }
    AuthenticationSessionModel login = start(owner);
    authSession = login;
    AuthenticationManager.evaluateRequiredActionTriggers(
        session,
        login,
        session.getContext().getHttpRequest(),
        event,
        session.getContext().getRealm(),
        owner);
    nextStep = LoginObstacle.of(session, owner, login).orElse(null);
    return nextStep == null;
  }

  /** The account's owner, who may have given the address up since the code was sent. */
  private Optional<UserModel> owner(OtpChallenge challenge) {
    return session
        .getProvider(ContactProvider.class)
        .findOwner(session.getContext().getRealm(), challenge.target().to())
        .filter(found -> found.getId().equals(challenge.target().ownerId()));
  }

  /** Empty before admission was asked for, and if nobody owns the address any more. */
  Optional<UserModel> user() {
    return Optional.ofNullable(user);
  }

  /** What the account has to do first; empty if nothing. */
  Optional<String> nextStep() {
    return Optional.ofNullable(nextStep);
  }

  /** Goes through with the login: makes the sessions that tokens are for. */
  ClientSessionContext attach(OtpChannel channel) {
    AuthenticationSessionModel login = authSession;
    if (login == null) {
      throw new IllegalStateException("admission has not been asked for, or was refused");
    }
    AuthenticationMethods.recordCode(login, channel);
    new AcrStore(session, login).setLevelAuthenticated(LEVEL_OF_AUTHENTICATION);
    AuthenticationManager.setClientScopesInSession(session, login);
    KeycloakContext context = session.getContext();
    return AuthenticationProcessor.attachSession(
        login, null, session, context.getRealm(), context.getConnection(), event);
  }

  /** Leaves nothing behind of a login that does not go through. */
  void discard() {
    if (authSession != null) {
      new AuthenticationSessionManager(session)
          .removeAuthenticationSession(session.getContext().getRealm(), authSession, false);
    }
  }

  private AuthenticationSessionModel start(UserModel owner) {
    KeycloakContext context = session.getContext();
    AuthenticationSessionModel login =
        new AuthenticationSessionManager(session)
            .createAuthenticationSession(context.getRealm(), false)
            .createAuthenticationSession(context.getClient());
    login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    login.setAction(Action.AUTHENTICATE.name());
    login.setClientNote(
        OIDCLoginProtocol.ISSUER,
        Urls.realmIssuer(context.getUri().getBaseUri(), context.getRealm().getName()));
    login.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, scope);
    login.setAuthenticatedUser(owner);
    return login;
  }
}
