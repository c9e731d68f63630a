package io.doorstep.storage.profile;

import org.keycloak.validate.ValidationContext;

import io.doorstep.spi.identity.PinCode;

/** An Indian postal code. */
public final class PinCodeValidator extends IdentityValidator {

  public PinCodeValidator() {
    super("doorstep-pincode", "Indian PIN code: 6 digits that do not start with 0");
  }

  @Override
  void parse(String value, ValidationContext context) {
    PinCode.parse(value);
  }
}
