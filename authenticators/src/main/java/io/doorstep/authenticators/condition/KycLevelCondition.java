package io.doorstep.authenticators.condition;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycLevel;
import org.jspecify.annotations.Nullable;

/** Holds if the user's approval is worth at least a level. Nobody is worth more than nothing. */
final class KycLevelCondition implements PassiveCondition {

  static final String LEVEL = "level";
  static final String NEGATE = "negate";

  @Override
  public boolean matchCondition(AuthenticationFlowContext context) {
    @Nullable AuthenticatorConfigModel config = context.getAuthenticatorConfig();
    boolean reached = level(context).value() >= Integer.parseInt(option(config, LEVEL, "1"));
    return reached != Boolean.parseBoolean(option(config, NEGATE, "false"));
  }

  private static KycLevel level(AuthenticationFlowContext context) {
    @Nullable UserModel user = context.getUser();
    if (user == null) {
      return KycLevel.NONE;
    }
    return context
        .getSession()
        .getProvider(CaseProvider.class)
        .approval(user)
        .map(CaseApproval::level)
        .orElse(KycLevel.NONE);
  }

  private static String option(
      @Nullable AuthenticatorConfigModel config, String name, String ifAbsent) {
    return config == null || config.getConfig() == null
        ? ifAbsent
        : config.getConfig().getOrDefault(name, ifAbsent);
  }
}
