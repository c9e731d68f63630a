package io.doorstep.authenticators.verification.cashfree;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.verification.AbstractVerifierFactory;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.AadhaarVerifierFactory;

/** {@code cashfree}: Aadhaar by UIDAI's one-time code, through Cashfree Secure ID. */
public final class CashfreeAadhaarVerifierFactory extends AbstractVerifierFactory<AadhaarVerifier>
    implements AadhaarVerifierFactory {

  public CashfreeAadhaarVerifierFactory() {
    super(AadhaarVerifier.class, CashfreeConfigProperties.PROPERTIES);
  }

  @Override
  public String getId() {
    return "cashfree";
  }

  @Override
  public String getHelpText() {
    return "Verifies Aadhaar by UIDAI's one-time code, through Cashfree Secure ID.";
  }

  @Override
  protected AadhaarVerifier create(VendorConfig config) {
    return new CashfreeAadhaarVerifier(new CashfreeConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    CashfreeConfig.check(check);
  }
}
