package io.doorstep.authenticators.condition;

import java.util.List;

import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Condition: how much of the user was checked. */
public final class KycLevelConditionFactory extends PassiveConditionFactory {

  public static final String PROVIDER_ID = "doorstep-condition-kyc-level";

  private static final ConditionalAuthenticator CONDITION = new KycLevelCondition();

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
    return "Condition - Doorstep: KYC level at least";
  }

  @Override
  public String getHelpText() {
    return "The subflow runs if the user's approval, which has not ended, is worth the level or more.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(KycLevelCondition.LEVEL)
        .label("Level")
        .helpText(
            "1: one proof of identity; 2: Aadhaar and PAN; 3: identity, business and bank account.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options("1", "2", "3")
        .defaultValue("1")
        .add()
        .property()
        .name(KycLevelCondition.NEGATE)
        .label("Negate")
        .helpText("The subflow runs if the level is not reached.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .build();
  }
}
