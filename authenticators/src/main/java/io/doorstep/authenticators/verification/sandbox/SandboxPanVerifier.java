package io.doorstep.authenticators.verification.sandbox;

import java.util.Set;

import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;

/** Every PAN is its claimant's but some samples; see {@code docs/guides/verification.md}. */
final class SandboxPanVerifier implements PanVerifier {

  @Override
  public VerificationResult verify(PanClaim claim) throws VerificationException {
    SandboxVerifierFactory.requireDevMode();
    return switch (claim.pan().reveal()) {
      case "AAAPZ1111N" -> new VerificationResult.NotFound();
      case "AAAPZ2222N" -> mismatch(VerifiedField.NAME);
      case "AAAPZ3333N" -> mismatch(VerifiedField.DATE_OF_BIRTH);
      case "AAAPZ4444N" -> mismatch(VerifiedField.STATUS);
      case "AAAPZ5555N" -> throw new VerificationException(Reason.TRY_LATER, "sample");
      case "AAAPZ6666N" -> throw new VerificationException(Reason.REFUSED, "sample");
      default ->
          new VerificationResult.Verified(
              new VerifiedPerson(claim.name(), claim.dateOfBirth(), null));
    };
  }

  private static VerificationResult mismatch(VerifiedField field) {
    return new VerificationResult.Mismatch(Set.of(field), VerifiedPerson.UNKNOWN);
  }
}
