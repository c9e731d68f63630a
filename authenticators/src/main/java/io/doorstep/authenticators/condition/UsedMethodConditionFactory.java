package io.doorstep.authenticators.condition;

import java.util.List;

import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.provider.ProviderConfigProperty;

/** Condition: how the user has been authenticated so far. */
public final class UsedMethodConditionFactory extends PassiveConditionFactory {

  public static final String PROVIDER_ID = "doorstep-condition-amr";

  private static final ConditionalAuthenticator CONDITION = new UsedMethodCondition();

  @Override
  public ConditionalAuthenticator getSingleton() {
    return CONDITION;
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Condition - Doorstep: method used";
  }

  @Override
  public String getHelpText() {
    return "The subflow runs if a method, such as pwd or otp, was used in this authentication or in"
        + " the session that it steps up.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return UsedMethodConfig.properties();
  }
}
