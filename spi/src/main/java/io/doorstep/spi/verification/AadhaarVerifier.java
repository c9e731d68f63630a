package io.doorstep.spi.verification;

import java.util.Set;

import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;

/**
 * Asks a vendor whether an Aadhaar is its holder's: UIDAI sends a code to the mobile number that it
 * knows, and whoever has the code has the Aadhaar.
 *
 * <p>Counts nothing: {@link VerificationProvider} stands before it. An implementation keeps no
 * session and no model, and bounds its calls in time.
 */
public interface AadhaarVerifier extends Provider {

  /** Has a code sent. */
  AadhaarOtpRequest requestOtp(AadhaarNumber number) throws VerificationException;

  /** Checks a code. */
  AadhaarOtpVerification verify(String reference, OtpCode code) throws VerificationException;

  /** Numbers of twelve digits that this verifier takes although they are none of UIDAI's. */
  default Set<String> samples() {
    return Set.of();
  }

  @Override
  default void close() {}
}
