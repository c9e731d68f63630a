package io.doorstep.authenticators.clientpolicy;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenResponseContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenResponseContext;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientPolicyClientSessionContext;
import org.keycloak.services.clientpolicy.context.ImplicitHybridTokenResponse;
import org.keycloak.services.clientpolicy.context.JWTAuthorizationGrantContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

import io.doorstep.spi.access.PlatformAccess;
import org.jspecify.annotations.Nullable;

/**
 * Gives no token to an account for a client of a platform that is switched off for it, and no
 * profile either: at every grant that is a person's, refresh and exchange included.
 */
final class PlatformExecutor
    implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

  private final KeycloakSession session;

  PlatformExecutor(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public String getProviderId() {
    return PlatformExecutorFactory.PROVIDER_ID;
  }

  @Override
  public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
    if (context instanceof TokenExchangeRequestContext exchange) {
      requireGranted(holder(exchange), exchange.getClient());
    } else if (context instanceof JWTAuthorizationGrantContext asserted) {
      requireGranted(subject(asserted), asserted.getClient());
    } else {
      @Nullable AuthenticatedClientSessionModel granted = clientSession(context);
      if (granted != null) {
        requireGranted(granted.getUserSession().getUser(), granted.getClient());
      }
    }
  }

  private static void requireGranted(@Nullable UserModel user, ClientModel client)
      throws ClientPolicyException {
    if (user != null && !PlatformAccess.isGranted(user, client)) {
      throw new ClientPolicyException(
          OAuthErrorException.ACCESS_DENIED, "The platform is switched off for the account");
    }
  }

  /** What the tokens are of that are about to be given; null where none are. */
  private static @Nullable AuthenticatedClientSessionModel clientSession(
      ClientPolicyContext context) {
    if (context instanceof ClientPolicyClientSessionContext granted) {
      return granted.getClientSession();
    }
    if (context instanceof ResourceOwnerPasswordCredentialsResponseContext granted) {
      return granted.getClientSessionContext().getClientSession();
    }
    if (context instanceof ImplicitHybridTokenResponse granted) {
      return granted.getClientSessionContext().getClientSession();
    }
    if (context instanceof DeviceTokenResponseContext granted) {
      return granted.getClientSession();
    }
    if (context instanceof BackchannelTokenResponseContext granted) {
      return granted.getClientSessionContext().getClientSession();
    }
    return null;
  }

  /**
   * Whose token is to be exchanged. Keycloak verifies it after this; until then it is a claim, and
   * a false one gets no further.
   */
  private @Nullable UserModel holder(TokenExchangeRequestContext exchange) {
    MultivaluedMap<String, String> parameters = exchange.getTokenExchangeContext().getFormParams();
    @Nullable String token = parameters.getFirst(OAuth2Constants.SUBJECT_TOKEN);
    try {
      @Nullable String id =
          token == null
              ? null
              : new JWSInput(token).readJsonContent(JsonWebToken.class).getSubject();
      return id == null ? null : session.users().getUserById(session.getContext().getRealm(), id);
    } catch (JWSInputException e) {
      return null;
    }
  }

  /**
   * Whom another identity provider speaks of (RFC 7523, 2.1). There is no session yet to tell;
   * Keycloak has verified the assertion, and finds the user by the same link.
   */
  private @Nullable UserModel subject(JWTAuthorizationGrantContext asserted) {
    @Nullable String subject = asserted.getAuthorizationGrantContext().getJWT().getSubject();
    return session
        .users()
        .getUserByFederatedIdentity(
            session.getContext().getRealm(),
            new FederatedIdentityModel(asserted.getIdentityProviderAlias(), subject, null));
  }
}
