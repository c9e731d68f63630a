package io.doorstep.storage.profile;

import org.keycloak.validate.ValidationContext;

import io.doorstep.spi.identity.NationalId;

/** An Iranian national identity number. */
public final class NationalIdValidator extends IdentityValidator {

  public NationalIdValidator() {
    super(
        "doorstep-national-id",
        "Iranian national ID (meli_code): 10 digits with a valid check digit");
  }

  @Override
  void parse(String value, ValidationContext context) {
    NationalId.parse(value);
  }
}
