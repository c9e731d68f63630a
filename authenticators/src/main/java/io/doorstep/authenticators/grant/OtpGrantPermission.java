package io.doorstep.authenticators.grant;

import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;

import org.jspecify.annotations.Nullable;

/**
 * Which clients may use the grant. The client attribute {@value #ENABLED} says so; without it,
 * those may that could take a password from their user directly ("direct access grants"), which is
 * more than a code.
 */
final class OtpGrantPermission {

  static final String ENABLED = "doorstep.otp.grant.enabled";

  private OtpGrantPermission() {}

  static void require(ClientModel client) {
    if (!isEnabled(client)) {
      throw OtpGrantException.badRequest(
          Errors.NOT_ALLOWED,
          OAuthErrorException.UNAUTHORIZED_CLIENT,
          "Client not allowed to use one-time codes");
    }
    if (client.isConsentRequired()) {
      // there is no page on which the user could be asked
      throw OtpGrantException.badRequest(
          Errors.CONSENT_DENIED,
          OAuthErrorException.INVALID_CLIENT,
          "Client requires user consent");
    }
  }

  private static boolean isEnabled(ClientModel client) {
    @Nullable String enabled = client.getAttribute(ENABLED);
    if (enabled == null || enabled.isBlank()) {
      return client.isDirectAccessGrantsEnabled();
    }
    return Boolean.parseBoolean(enabled);
  }
}
