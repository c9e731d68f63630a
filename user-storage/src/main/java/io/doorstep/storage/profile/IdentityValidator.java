package io.doorstep.storage.profile;

import java.util.List;

import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

import io.doorstep.spi.identity.MalformedIdentityException;

/**
 * Takes what an identity value's parser takes. Part of a realm's user profile, so that the
 * consoles, the registration pages and REST apply one rule. The error does not repeat the value.
 */
abstract class IdentityValidator extends AbstractStringValidator implements ConfiguredProvider {

  private final String id;
  private final String helpText;

  IdentityValidator(String id, String helpText) {
    this.id = id;
    this.helpText = helpText;
  }

  /**
   * Parses the value.
   *
   * @throws MalformedIdentityException if it can not be
   */
  abstract void parse(String value, ValidationContext context);

  @Override
  protected final void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    try {
      parse(value, context);
    } catch (MalformedIdentityException e) {
      context.addError(new ValidationError(id, inputHint, e.reason().messageKey()));
    }
  }

  @Override
  public final String getId() {
    return id;
  }

  @Override
  public final String getHelpText() {
    return helpText;
  }

  @Override
  public final List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
