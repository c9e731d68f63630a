package io.doorstep.authenticators.condition;

import java.util.List;

import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.mapper.AuthenticationMethods;

/** Condition: whether a method can be asked for. */
public final class AvailableMethodConditionFactory extends PassiveConditionFactory {

  public static final String PROVIDER_ID = "doorstep-condition-available";

  private static final ConditionalAuthenticator CONDITION = new AvailableMethodCondition();

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
    return "Condition - Doorstep: method available";
  }

  @Override
  public String getHelpText() {
    return "The subflow runs if a code can be sent by the channel to what was typed or to what the"
        + " known user has proven; or, for pwd, unless the known user has no password.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(AvailableMethodCondition.METHOD)
        .label("Method")
        .helpText("What is to be asked for.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(
            AuthenticationMethods.SMS, AuthenticationMethods.EMAIL, AuthenticationMethods.PASSWORD)
        .add()
        .build();
  }
}
