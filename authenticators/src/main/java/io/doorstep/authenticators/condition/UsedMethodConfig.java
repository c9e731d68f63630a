package io.doorstep.authenticators.condition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.mapper.AuthenticationMethods;
import org.jspecify.annotations.Nullable;

/** What an admin decides about {@link UsedMethodCondition}. */
final class UsedMethodConfig {

  private static final String METHODS = "methods";
  private static final String MAX_AGE = "maxAge";
  private static final String NEGATE = "negate";

  private static final Duration DEFAULT_MAX_AGE = Duration.ofHours(10);

  private final Map<String, String> config;

  UsedMethodConfig(@Nullable AuthenticatorConfigModel model) {
    this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
  }

  Set<String> methods() {
    return Set.of(Constants.CFG_DELIMITER_PATTERN.split(config.getOrDefault(METHODS, ""), -1));
  }

  Duration maxAge() {
    String seconds = config.getOrDefault(MAX_AGE, "");
    return seconds.isBlank() ? DEFAULT_MAX_AGE : Duration.ofSeconds(Long.parseLong(seconds));
  }

  boolean negate() {
    return Boolean.parseBoolean(config.get(NEGATE));
  }

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(METHODS)
        .label("Methods")
        .helpText("Holds if any of these was used to authenticate.")
        .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
        .options(AuthenticationMethods.ALL)
        .add()
        .property()
        .name(MAX_AGE)
        .label("Max age")
        .helpText(
            "Seconds for which a method counts after its use. Give it the max age of the level"
                + " conditions of the flow: with a longer one, an expired level would come back for"
                + " nothing.")
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .defaultValue(Long.toString(DEFAULT_MAX_AGE.toSeconds()))
        .add()
        .property()
        .name(NEGATE)
        .label("Negate")
        .helpText("Holds if none of them was used.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .build();
  }
}
