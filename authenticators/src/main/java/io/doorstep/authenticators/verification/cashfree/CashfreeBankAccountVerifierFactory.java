package io.doorstep.authenticators.verification.cashfree;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.verification.AbstractVerifierFactory;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.BankAccountVerifierFactory;

/** {@code cashfree}: bank accounts, with the holder's name compared, through Cashfree Secure ID. */
public final class CashfreeBankAccountVerifierFactory
    extends AbstractVerifierFactory<BankAccountVerifier> implements BankAccountVerifierFactory {

  public CashfreeBankAccountVerifierFactory() {
    super(BankAccountVerifier.class, CashfreeConfigProperties.WITH_NAME_MATCH);
  }

  @Override
  public String getId() {
    return "cashfree";
  }

  @Override
  public String getHelpText() {
    return "Verifies bank accounts, with the holder's name compared, through Cashfree Secure ID.";
  }

  @Override
  protected BankAccountVerifier create(VendorConfig config) {
    return new CashfreeBankAccountVerifier(new CashfreeConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    CashfreeConfig.check(check);
    CashfreeConfig.checkNameMatch(check);
  }
}
