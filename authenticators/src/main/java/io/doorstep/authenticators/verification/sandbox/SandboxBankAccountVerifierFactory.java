package io.doorstep.authenticators.verification.sandbox;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.BankAccountVerifierFactory;

/** {@code sandbox}: makes {@link SandboxBankAccountVerifier}s. */
public final class SandboxBankAccountVerifierFactory
    extends SandboxVerifierFactory<BankAccountVerifier> implements BankAccountVerifierFactory {

  public SandboxBankAccountVerifierFactory() {
    super(BankAccountVerifier.class);
  }

  @Override
  protected BankAccountVerifier create(VendorConfig config) {
    return new SandboxBankAccountVerifier();
  }
}
