package io.doorstep.authenticators.verification.sandbox;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.AadhaarVerifierFactory;

/** {@code sandbox}: makes {@link SandboxAadhaarVerifier}s. */
public final class SandboxAadhaarVerifierFactory extends SandboxVerifierFactory<AadhaarVerifier>
    implements AadhaarVerifierFactory {

  public SandboxAadhaarVerifierFactory() {
    super(AadhaarVerifier.class);
  }

  @Override
  protected AadhaarVerifier create(VendorConfig config) {
    return new SandboxAadhaarVerifier();
  }
}
