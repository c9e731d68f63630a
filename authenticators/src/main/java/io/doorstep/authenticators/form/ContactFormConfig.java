package io.doorstep.authenticators.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** What an admin decides about a contact form. */
final class ContactFormConfig {

  /** What the form asks for. */
  enum Kind {
    MOBILE,
    EMAIL,
    /** Either of them. */
    CONTACT,
    /** Mobile number, e-mail address or username. */
    IDENTIFIER;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Kind ofKey(@Nullable String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElse(IDENTIFIER);
    }
  }

  private static final String KIND = "kind";
  private static final String NATIONAL_ID = "nationalId";

  private final @Nullable AuthenticatorConfigModel model;

  ContactFormConfig(@Nullable AuthenticatorConfigModel model) {
    this.model = model;
  }

  Kind kind() {
    return model == null || model.getConfig() == null
        ? Kind.IDENTIFIER
        : Kind.ofKey(model.getConfig().get(KIND));
  }

  /** Whether the national ID number is asked for beside the address. */
  boolean asksNationalId() {
    return model != null
        && model.getConfig() != null
        && Boolean.parseBoolean(model.getConfig().get(NATIONAL_ID));
  }

  OtpPurpose purpose() {
    return PurposeProperty.read(model);
  }

  static List<ProviderConfigProperty> properties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(KIND)
        .label("Asks for")
        .helpText(
            "mobile, email, contact (either): the address that a code is sent to. identifier: mobile"
                + " number, e-mail address or username, to go on with a code or a password.")
        .type(ProviderConfigProperty.LIST_TYPE)
        .options(Arrays.stream(Kind.values()).map(Kind::key).toList())
        .defaultValue(Kind.IDENTIFIER.key())
        .add()
        .property()
        .name(NATIONAL_ID)
        .label("Asks for the national ID too")
        .helpText(
            "Whether the account's national ID number (meli_code) must be entered beside its mobile"
                + " number. Which of them was wrong is never told. For forms that go on to a code.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .property(PurposeProperty.property())
        .build();
  }
}
