package io.doorstep.authenticators.form;

import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.WebAuthnConditionalUIAuthenticator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

import io.doorstep.authenticators.mapper.AuthenticationMethods;

/** Keycloak's passkeys, offered by the browser beside a field of ours. */
final class Passkeys {

  private final WebAuthnConditionalUIAuthenticator webauthn;

  /**
   * @param page the page to show again if a passkey fails
   */
  Passkeys(KeycloakSession session, Function<AuthenticationFlowContext, Response> page) {
    this.webauthn = new WebAuthnConditionalUIAuthenticator(session, page);
  }

  /** Lets the browser offer passkeys on the page that is rendered next. */
  void offer(AuthenticationFlowContext context) {
    if (webauthn.isPasskeysEnabled()) {
      webauthn.fillContextForm(context);
    }
  }

  /** Whether a submission is the browser's answer about a passkey. */
  boolean isSubmitted(MultivaluedMap<String, String> formData) {
    return webauthn.isPasskeysEnabled()
        && (formData.containsKey(WebAuthnConstants.AUTHENTICATOR_DATA)
            || formData.containsKey(WebAuthnConstants.ERROR));
  }

  void verify(AuthenticationFlowContext context) {
    webauthn.action(context);
    if (context.getStatus() == FlowStatus.SUCCESS) {
      recordUse(context);
    }
  }

  /** Records a passkey that was just accepted, also by a form of Keycloak's. */
  static void recordUse(AuthenticationFlowContext context) {
    boolean userVerified =
        Constants.WEBAUTHN_POLICY_OPTION_REQUIRED.equals(
            context.getRealm().getWebAuthnPolicyPasswordless().getUserVerificationRequirement());
    AuthenticationMethods.record(context.getAuthenticationSession(), AuthenticationMethods.KEY);
    if (userVerified) {
      AuthenticationMethods.record(
          context.getAuthenticationSession(), AuthenticationMethods.MULTI_FACTOR);
    }
  }

  /** Whether a passkey has done what the steps after it would ask for. */
  static boolean used(AuthenticationFlowContext context) {
    return WebAuthnConditionalUIAuthenticator.isPasskeysEnabled(context.getSession())
        && AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession())
            .contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
  }
}
