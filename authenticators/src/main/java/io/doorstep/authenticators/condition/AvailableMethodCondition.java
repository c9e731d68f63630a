package io.doorstep.authenticators.condition;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.doorstep.authenticators.form.LoginContacts;
import io.doorstep.authenticators.mapper.AuthenticationMethods;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * Holds if a method can be asked for. Before the user is known that depends on what was typed
 * alone, so that it tells nothing of any account.
 */
final class AvailableMethodCondition implements PassiveCondition {

  static final String METHOD = "method";

  @Override
  public boolean matchCondition(AuthenticationFlowContext context) {
    return switch (method(context.getAuthenticatorConfig())) {
      case AuthenticationMethods.SMS -> isReachable(context, OtpChannel.SMS);
      case AuthenticationMethods.EMAIL -> isReachable(context, OtpChannel.EMAIL);
      case AuthenticationMethods.PASSWORD -> mayHavePassword(context.getUser());
      default -> false;
    };
  }

  private static String method(@Nullable AuthenticatorConfigModel model) {
    return model == null || model.getConfig() == null
        ? ""
        : model.getConfig().getOrDefault(METHOD, "");
  }

  private static boolean isReachable(AuthenticationFlowContext context, OtpChannel channel) {
    return new LoginContacts(context.getSession(), context.getAuthenticationSession())
        .reachedBy(channel)
        .isPresent();
  }

  private static boolean mayHavePassword(@Nullable UserModel user) {
    return user == null || user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
  }
}
