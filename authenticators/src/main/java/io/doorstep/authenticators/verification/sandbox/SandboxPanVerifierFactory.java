package io.doorstep.authenticators.verification.sandbox;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.PanVerifierFactory;

/** {@code sandbox}: makes {@link SandboxPanVerifier}s. */
public final class SandboxPanVerifierFactory extends SandboxVerifierFactory<PanVerifier>
    implements PanVerifierFactory {

  public SandboxPanVerifierFactory() {
    super(PanVerifier.class);
  }

  @Override
  protected PanVerifier create(VendorConfig config) {
    return new SandboxPanVerifier();
  }
}
