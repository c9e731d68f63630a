package io.doorstep.storage.profile;

import org.keycloak.validate.ValidationContext;

import io.doorstep.spi.identity.Gstin;

/** A GST identification number. */
public final class GstinValidator extends IdentityValidator {

  public GstinValidator() {
    super(
        "doorstep-gstin",
        "GSTIN of an Indian business: 15 characters with a valid check character");
  }

  @Override
  void parse(String value, ValidationContext context) {
    Gstin.parse(value);
  }
}
