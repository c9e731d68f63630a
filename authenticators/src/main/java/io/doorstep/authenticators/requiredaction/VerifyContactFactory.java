package io.doorstep.authenticators.requiredaction;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;
import org.jspecify.annotations.Nullable;

/** What the factories of the actions that have a first contact proven have in common. */
abstract class VerifyContactFactory extends ContactActionFactory {

  private static final String EVERYBODY = "everybody";

  VerifyContactFactory(ContactKind kind) {
    super(ContactActions.verifying(kind), new VerifyContact(kind));
  }

  /** Off unless it is switched on. */
  static boolean asksEverybody(@Nullable RequiredActionConfigModel config) {
    return config != null && Boolean.parseBoolean(config.getConfigValue(EVERYBODY));
  }

  @Override
  public final List<ProviderConfigProperty> getConfigMetadata() {
    List<ProviderConfigProperty> own =
        ProviderConfigurationBuilder.create()
            .property()
            .name(EVERYBODY)
            .label("Ask everybody")
            .helpText(
                "Whether everybody without a proven contact of this kind is asked for one at the"
                    + " next login. If not, only those are who have this action set.")
            .type(ProviderConfigProperty.BOOLEAN_TYPE)
            .defaultValue(false)
            .add()
            .build();
    return Stream.concat(MAX_AUTH_AGE_CONFIG_PROPERTIES.stream(), own.stream()).toList();
  }
}
