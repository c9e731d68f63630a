package io.doorstep.storage.profile;

import org.keycloak.validate.ValidationContext;

import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpProvider;

/** A mobile number; one without a country code belongs to the realm's default country. */
public final class MobileValidator extends IdentityValidator {

  public MobileValidator() {
    super("doorstep-mobile", "Mobile number that can receive an SMS, in any usual form");
  }

  @Override
  void parse(String value, ValidationContext context) {
    OtpProvider otp = context.getSession().getProvider(OtpProvider.class);
    PhoneNumber.parse(value, otp.policy().numbers().defaultRegion());
  }
}
