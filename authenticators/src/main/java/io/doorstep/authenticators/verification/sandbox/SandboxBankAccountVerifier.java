package io.doorstep.authenticators.verification.sandbox;

import java.util.Set;

import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;

/**
 * Every account is its claimant's but some samples, which are Cashfree's; see {@code
 * docs/guides/verification.md}.
 */
final class SandboxBankAccountVerifier implements BankAccountVerifier {

  private static final String SAMPLE_HOLDER = "BOB HOPE";

  @Override
  public VerificationResult verify(BankAccountClaim claim) throws VerificationException {
    SandboxVerifierFactory.requireDevMode();
    VerifiedPerson holder = new VerifiedPerson(claim.holder(), null, null);
    return switch (claim.number().reveal()) {
      case "026291800001190", "2640101002729" -> new VerificationResult.NotFound();
      case "388108022658" -> compared(claim.holder());
      case "7766667989884", "7766667755761" ->
          new VerificationResult.Mismatch(Set.of(VerifiedField.STATUS), holder);
      case "007711000031" -> throw new VerificationException(Reason.REFUSED, "sample");
      case "00224412311300" -> throw new VerificationException(Reason.TRY_LATER, "sample");
      default -> new VerificationResult.Verified(holder);
    };
  }

  private static VerificationResult compared(String holder) {
    VerifiedPerson onRecord = new VerifiedPerson(SAMPLE_HOLDER, null, null);
    return holder.equalsIgnoreCase(SAMPLE_HOLDER)
        ? new VerificationResult.Verified(onRecord)
        : new VerificationResult.Mismatch(Set.of(VerifiedField.NAME), onRecord);
  }
}
