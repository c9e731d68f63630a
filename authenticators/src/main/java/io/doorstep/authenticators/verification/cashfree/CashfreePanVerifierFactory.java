package io.doorstep.authenticators.verification.cashfree;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.verification.AbstractVerifierFactory;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.PanVerifierFactory;

/** {@code cashfree}: PANs, compared with name and date of birth, through Cashfree Secure ID. */
public final class CashfreePanVerifierFactory extends AbstractVerifierFactory<PanVerifier>
    implements PanVerifierFactory {

  public CashfreePanVerifierFactory() {
    super(PanVerifier.class, CashfreeConfigProperties.PROPERTIES);
  }

  @Override
  public String getId() {
    return "cashfree";
  }

  @Override
  public String getHelpText() {
    return "Verifies PANs, compared with name and date of birth, through Cashfree Secure ID.";
  }

  @Override
  protected PanVerifier create(VendorConfig config) {
    return new CashfreePanVerifier(new CashfreeConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    CashfreeConfig.check(check);
  }
}
