package io.doorstep.authenticators.mapper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.utils.AmrUtils;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code amr} (OpenID Connect Core 1.0, 2; RFC 8176): what {@link AuthenticationMethods}
 * recorded and what Keycloak's own authenticators are configured to say, such as {@code hwk} for a
 * passkey. Sessions of the OTP grant have it too, which pass through no authenticator.
 */
public final class AmrMapper extends EveryTokenMapper {

  public static final String PROVIDER_ID = "doorstep-amr-mapper";

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: authentication methods (amr)";
  }

  @Override
  public String getHelpText() {
    return "Adds how the user was authenticated: pwd, otp, sms, email, mfa, and the reference values of"
        + " Keycloak's authenticators.";
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapper,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    Set<String> methods = new TreeSet<>(AuthenticationMethods.usedSince(userSession, 0));
    methods.addAll(
        AmrUtils.getAuthenticationExecutionReferences(
            AuthenticatorUtils.parseCompletedExecutions(
                userSession.getNote(Constants.AUTHENTICATORS_COMPLETED)),
            userSession.getRealm()));
    if (AuthenticationMethods.areSeveralFactors(methods)) {
      methods.add(AuthenticationMethods.MULTI_FACTOR);
    }
    if (!methods.isEmpty()) {
      token.setOtherClaims(OAuth2Constants.AUTHENTICATOR_METHOD_REFERENCE, List.copyOf(methods));
    }
  }
}
