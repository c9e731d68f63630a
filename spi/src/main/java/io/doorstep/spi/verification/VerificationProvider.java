package io.doorstep.spi.verification;

import java.util.Optional;

import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpCode;

/**
 * Verifies what a user claims through the verifiers that the current realm has configured, with our
 * own limits around them: every guess and every request is counted and committed before the vendor
 * is asked, under the realm's policy for one-time codes.
 *
 * <p>Calls a vendor, so never inside a transaction that holds rows.
 */
public interface VerificationProvider extends Provider {

  /**
   * Reads an Aadhaar number as a person types it, documented samples included where the realm's
   * verifier takes them.
   *
   * @throws MalformedIdentityException if it is none
   */
  AadhaarNumber parseAadhaar(String text);

  /** Has UIDAI send a code to the holder of an Aadhaar. */
  AadhaarOtpIssue requestAadhaarOtp(UserModel user, AadhaarNumber number)
      throws VerificationException;

  /**
   * Takes a guess.
   *
   * @param reference as it was given with {@link AadhaarOtpIssue.Sent}
   */
  AadhaarOtpCheck verifyAadhaarOtp(
      UserModel user, AadhaarNumber number, String reference, OtpCode code)
      throws VerificationException;

  /**
   * Asks for a PAN.
   *
   * @return empty if the realm has nobody to ask: a person reviews
   */
  Optional<VerificationResult> verifyPan(UserModel user, PanClaim claim)
      throws VerificationException;

  /**
   * Asks for a bank account.
   *
   * @return empty if the realm has nobody to ask: a person reviews
   */
  Optional<VerificationResult> verifyBankAccount(UserModel user, BankAccountClaim claim)
      throws VerificationException;
}
