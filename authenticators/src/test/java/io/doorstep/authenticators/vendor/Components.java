package io.doorstep.authenticators.vendor;

import java.text.MessageFormat;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.Provider;
import org.keycloak.vault.DefaultVaultTranscriber;
import org.keycloak.vault.VaultTranscriber;

/** Vendors' components as a realm would have them. */
public final class Components {

  public static final VaultTranscriber NO_VAULT = new DefaultVaultTranscriber(null);

  private Components() {}

  /** A component with these settings; a key given again gets one more value. */
  public static ComponentModel component(String... keysAndValues) {
    ComponentModel model = new ComponentModel();
    model.setId("component");
    model.setName("sender");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      model.getConfig().add(keysAndValues[i], keysAndValues[i + 1]);
    }
    return model;
  }

  public static <P extends Provider> P create(
      AbstractVendorFactory<P> factory, VaultTranscriber vault, ComponentModel model) {
    return factory.create(new VendorConfig(vault, model));
  }

  /** What an admin is told about these settings; empty if they are accepted. */
  public static String complaint(AbstractVendorFactory<?> factory, ComponentModel model) {
    try {
      factory.validateConfiguration(null, null, model);
      return "";
    } catch (ComponentValidationException e) {
      return MessageFormat.format(e.getMessage(), e.getParameters());
    }
  }
}
