package io.doorstep.authenticators.requiredaction;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.credential.MobileActions;
import org.jspecify.annotations.Nullable;

/** Makes the action {@value #PROVIDER_ID}. */
public final class VerifyMobileFactory extends MobileActionFactory {

  public static final String PROVIDER_ID = MobileActions.VERIFY;

  private static final String EVERYBODY = "everybody";

  public VerifyMobileFactory() {
    super(PROVIDER_ID, new VerifyMobile());
  }

  /** Off unless it is switched on. */
  static boolean asksEverybody(@Nullable RequiredActionConfigModel config) {
    return config != null && Boolean.parseBoolean(config.getConfigValue(EVERYBODY));
  }

  @Override
  public String getDisplayText() {
    return "Verify mobile number";
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    List<ProviderConfigProperty> own =
        ProviderConfigurationBuilder.create()
            .property()
            .name(EVERYBODY)
            .label("Ask everybody")
            .helpText(
                "Whether everybody without a proven mobile number is asked for one at the next"
                    + " login. If not, only those are who have this action set.")
            .type(ProviderConfigProperty.BOOLEAN_TYPE)
            .defaultValue(false)
            .add()
            .build();
    return Stream.concat(MAX_AUTH_AGE_CONFIG_PROPERTIES.stream(), own.stream()).toList();
  }
}
