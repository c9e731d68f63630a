package io.doorstep.authenticators.verification;

import java.util.List;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.AadhaarVerifierFactory;
import io.doorstep.spi.verification.VerificationException;

/** A vendor that sends codes and judges them as told. */
final class Vendor extends AbstractVerifierFactory<AadhaarVerifier>
    implements AadhaarVerifierFactory {

  private final GuardedVerifier.Question<OtpCode, AadhaarOtpVerification> judge;

  Vendor(GuardedVerifier.Question<OtpCode, AadhaarOtpVerification> judge) {
    super(AadhaarVerifier.class, List.of());
    this.judge = judge;
  }

  @Override
  protected AadhaarVerifier create(VendorConfig config) {
    return new AadhaarVerifier() {
      @Override
      public AadhaarOtpRequest requestOtp(AadhaarNumber number) {
        return new AadhaarOtpRequest.Sent("1");
      }

      @Override
      public AadhaarOtpVerification verify(String reference, OtpCode code)
          throws VerificationException {
        return judge.to(code);
      }
    };
  }

  @Override
  protected void check(VendorConfigCheck check) {}

  @Override
  public String getId() {
    return "vendor";
  }

  @Override
  public String getHelpText() {
    return "For tests";
  }
}
