package io.doorstep.rest.resource;

import java.util.Optional;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.resource.Caller.Standing;
import io.doorstep.spi.onboarding.TrustedClients;
import org.jspecify.annotations.Nullable;

/** The token that a call came with. */
final class Bearer {

  private final KeycloakSession session;
  private final boolean presented;
  private final @Nullable AuthResult authentication;

  private Bearer(KeycloakSession session, boolean presented, @Nullable AuthResult authentication) {
    this.session = session;
    this.presented = presented;
    this.authentication = authentication;
  }

  static Bearer of(KeycloakSession session) {
    HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
    if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      return new Bearer(session, false, null);
    }
    return new Bearer(session, true, authenticate(session));
  }

  private static @Nullable AuthResult authenticate(KeycloakSession session) {
    try {
      return new BearerTokenAuthenticator(session).authenticate();
    } catch (NotAuthorizedException e) {
      return null;
    }
  }

  /** The client that the token was issued for; empty without a valid token. */
  Optional<ClientModel> client() {
    return Optional.ofNullable(authentication).map(AuthResult::client);
  }

  /**
   * @throws RefusedException with a token that is no good, even where none is needed
   */
  Standing standing() {
    if (authentication != null) {
      return isTrusted(authentication) ? Standing.TRUSTED : Standing.AUTHENTICATED;
    }
    if (presented) {
      throw new RefusedException(ProblemType.UNAUTHENTICATED);
    }
    return Standing.ANONYMOUS;
  }

  /**
   * The user who is signed in.
   *
   * @throws RefusedException without a valid token, or with one of a client for itself
   */
  SignedInUser user() {
    if (authentication == null) {
      throw new RefusedException(ProblemType.UNAUTHENTICATED);
    }
    if (authentication.user().getServiceAccountClientLink() != null) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
    return new SignedInUser(authentication.user(), authentication.token().getSessionId());
  }

  private boolean isTrusted(AuthResult authenticated) {
    ClientModel client = authenticated.client();
    return client != null
        && client.getId().equals(authenticated.user().getServiceAccountClientLink())
        && TrustedClients.isTrusted(session, session.getContext().getRealm(), client);
  }
}
