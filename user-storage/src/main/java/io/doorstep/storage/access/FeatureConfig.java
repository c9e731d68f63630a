package io.doorstep.storage.access;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.access.Feature;

/** What an admin sees of a feature; its id is the component's name. */
final class FeatureConfig {

  /** As short as a claim should be, and fit for a URL. */
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,31}");

  private static final String LABEL = "label";
  private static final String ON_BY_DEFAULT = "onByDefault";
  private static final String ENDS_SESSIONS = "endsSessions";

  private FeatureConfig() {}

  /**
   * Reads a component.
   *
   * @throws ComponentValidationException if its name is no id
   */
  static Feature feature(ComponentModel component) {
    String id = Objects.requireNonNullElse(component.getName(), "");
    if (!ID.matcher(id).matches()) {
      throw new ComponentValidationException(
          "''{0}'' is no id of a feature: up to 32 of a-z, 0-9, _ and -, a letter first", id);
    }
    String label = component.get(LABEL);
    return new Feature(
        id,
        StringUtil.isBlank(label) ? id : label.strip(),
        component.get(ON_BY_DEFAULT, false),
        component.get(ENDS_SESSIONS, false));
  }

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(LABEL)
        .label("Label")
        .helpText("The name that people see.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue("")
        .add()
        .property()
        .name(ON_BY_DEFAULT)
        .label("On by default")
        .helpText("Whether those have it of whom neither the account nor its branch says anything.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .property()
        .name(ENDS_SESSIONS)
        .label("End sessions")
        .helpText(
            "Whether an account's sessions end when it loses the feature. Otherwise its next tokens"
                + " say so.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .build();
  }
}
