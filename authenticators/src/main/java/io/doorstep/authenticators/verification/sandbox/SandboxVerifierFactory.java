package io.doorstep.authenticators.verification.sandbox;

import java.util.List;

import org.keycloak.common.util.Environment;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.Provider;

import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.verification.AbstractVerifierFactory;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;

/**
 * What the sandbox's factories have in common: they work in development mode alone.
 *
 * @param <P> the kind of verifier
 */
abstract class SandboxVerifierFactory<P extends Provider> extends AbstractVerifierFactory<P> {

  SandboxVerifierFactory(Class<P> kind) {
    super(kind, List.of());
  }

  /** Asked at every call, since imported realms are not validated. */
  static void requireDevMode() throws VerificationException {
    if (!Environment.isDevMode()) {
      throw new VerificationException(Reason.MISCONFIGURED, "not in development mode");
    }
  }

  @Override
  public String getId() {
    return "sandbox";
  }

  @Override
  public String getHelpText() {
    return "Answers by documented sample numbers and asks nobody. Development mode only.";
  }

  @Override
  protected void check(VendorConfigCheck check) {
    if (!Environment.isDevMode()) {
      throw new ComponentValidationException("The sandbox works in development mode only");
    }
  }
}
