package io.doorstep.rest.error;

import io.doorstep.spi.otp.OtpVerification;

/** A code that was not accepted, with what the engine said. */
public final class CodeRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient OtpVerification verification;

  public CodeRefusedException(OtpVerification verification) {
    super(verification.getClass().getSimpleName());
    this.verification = verification;
  }

  public OtpVerification verification() {
    return verification;
  }
}
