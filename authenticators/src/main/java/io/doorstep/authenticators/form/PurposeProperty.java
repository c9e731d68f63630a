package io.doorstep.authenticators.form;

import java.util.List;
import java.util.Map;

import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** What a login step's code is good for. */
final class PurposeProperty {

  private static final String NAME = "purpose";

  private static final List<OtpPurpose> CHOICES =
      List.of(OtpPurpose.LOGIN, OtpPurpose.PASSWORD_RESET);

  private PurposeProperty() {}

  static OtpPurpose read(@Nullable AuthenticatorConfigModel model) {
    Map<String, String> config =
        model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    return OtpPurpose.ofKey(config.getOrDefault(NAME, OtpPurpose.LOGIN.key()))
        .filter(CHOICES::contains)
        .orElse(OtpPurpose.LOGIN);
  }

  static ProviderConfigProperty property() {
    ProviderConfigProperty property =
        new ProviderConfigProperty(
            NAME,
            "Purpose",
            "login in a browser flow, password-reset in a reset credentials flow.",
            ProviderConfigProperty.LIST_TYPE,
            OtpPurpose.LOGIN.key());
    property.setOptions(CHOICES.stream().map(OtpPurpose::key).toList());
    return property;
  }
}
