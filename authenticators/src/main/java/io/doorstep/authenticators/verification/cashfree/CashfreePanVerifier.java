package io.doorstep.authenticators.verification.cashfree;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;

/**
 * PAN Lite: compares, and names nobody. The name and date in the answer are those of the question.
 *
 * @see <a href="https://www.cashfree.com/docs/api-reference/vrs/v2/pan/pan-lite">PAN Lite</a>
 */
final class CashfreePanVerifier implements PanVerifier {

  private final CashfreeEndpoint panLite;

  CashfreePanVerifier(CashfreeConfig config) {
    panLite = new CashfreeEndpoint(config, "/pan-lite");
  }

  @Override
  public VerificationResult verify(PanClaim claim) throws VerificationException {
    CashfreeAnswer answer =
        panLite.post(
            Map.of(
                "verification_id", KeycloakModelUtils.generateId(),
                "pan", claim.pan().reveal(),
                "name", claim.name(),
                "dob", claim.dateOfBirth().toString()));
    if (!answer.isOk()) {
      throw answer.unexpected();
    }
    return switch (answer.text("pan_status")) {
      case "E" -> compared(answer, claim);
      // not in the database, fake
      case "N", "F" -> new VerificationResult.NotFound();
      // deactivated, deleted; acquisition, amalgamation, death, dissolution, liquidated, merger,
      // partition, split, under liquidation: on record, but no living person's any more
      case "X", "D", "EC", "EA", "ED", "EI", "EL", "EM", "EP", "ES", "EU" ->
          mismatch(Set.of(VerifiedField.STATUS));
      default -> throw answer.unexpected();
    };
  }

  private static VerificationResult compared(CashfreeAnswer answer, PanClaim claim)
      throws VerificationException {
    Set<VerifiedField> differing = EnumSet.noneOf(VerifiedField.class);
    if (!matches(answer, "name_match")) {
      differing.add(VerifiedField.NAME);
    }
    if (!matches(answer, "dob_match")) {
      differing.add(VerifiedField.DATE_OF_BIRTH);
    }
    return differing.isEmpty()
        ? new VerificationResult.Verified(
            new VerifiedPerson(claim.name(), claim.dateOfBirth(), null))
        : mismatch(differing);
  }

  private static boolean matches(CashfreeAnswer answer, String member)
      throws VerificationException {
    return switch (answer.text(member)) {
      case "Y" -> true;
      case "N" -> false;
      default -> throw answer.unexpected();
    };
  }

  private static VerificationResult mismatch(Set<VerifiedField> fields) {
    return new VerificationResult.Mismatch(fields, VerifiedPerson.UNKNOWN);
  }
}
