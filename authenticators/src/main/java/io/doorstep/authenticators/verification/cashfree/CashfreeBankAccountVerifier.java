package io.doorstep.authenticators.verification.cashfree;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;

/**
 * Bank Account Verification, synchronous: a transfer of one rupee tells whose the account is.
 *
 * @see <a
 *     href="https://www.cashfree.com/docs/api-reference/vrs/v2/bav-v2/bank-account-verification-sync-v2">Bank
 *     Account Verification Sync V2</a>
 * @see <a
 *     href="https://www.cashfree.com/docs/api-reference/vrs/v2/bav-v2/bav-response-description">What
 *     the codes mean</a>
 */
final class CashfreeBankAccountVerifier implements BankAccountVerifier {

  private final CashfreeEndpoint sync;
  private final NameMatch required;

  CashfreeBankAccountVerifier(CashfreeConfig config) {
    sync = new CashfreeEndpoint(config, "/bank-account/sync");
    required = config.nameMatch();
  }

  @Override
  public VerificationResult verify(BankAccountClaim claim) throws VerificationException {
    CashfreeAnswer answer =
        sync.post(
            Map.of(
                "bank_account", claim.number().reveal(),
                "ifsc", claim.ifsc().reveal(),
                "name", acceptedName(claim.holder())));
    if (!answer.isOk()) {
      throw answer.unexpected();
    }
    VerifiedPerson onRecord = new VerifiedPerson(answer.words("name_at_bank"), null, null);
    return switch (answer.text("account_status_code")) {
      case "ACCOUNT_IS_VALID" -> compared(answer, onRecord);
      case "INVALID_ACCOUNT_FAIL", "INVALID_BANK_ACCOUNT", "INVALID_IFSC_FAIL", "INVALID_IFSC" ->
          new VerificationResult.NotFound();
      case "ACCOUNT_BLOCKED", "FRAUD_ACCOUNT", "NRE_ACCOUNT_FAIL", "NRE_ACCOUNT" ->
          new VerificationResult.Mismatch(Set.of(VerifiedField.STATUS), onRecord);
      case "INSUFFICIENT_BALANCE" ->
          throw new VerificationException(Reason.MISCONFIGURED, "insufficient balance");
      case "NPCI_UNAVAILABLE", "SOURCE_BANK_DECLINED" ->
          throw new VerificationException(Reason.TRY_LATER, "bank network out of reach");
      // one bank or one account, which outsiders choose: no sign that Cashfree is out of order
      case "FAILED_AT_BANK",
          "CONNECTION_TIMEOUT",
          "BENE_BANK_DECLINED",
          "IMPS_MODE_FAIL",
          "BENEFICIARY_BANK_OFFLINE",
          "VALIDATION_IN_PROGRESS",
          "VERIFICATION_ALREADY_UNDER_PROCESS" ->
          throw new VerificationException(Reason.REFUSED, "bank out of reach");
      default -> throw answer.unexpected();
    };
  }

  private VerificationResult compared(CashfreeAnswer answer, VerifiedPerson onRecord)
      throws VerificationException {
    if (!answer.text("account_status").equals("VALID")) {
      throw answer.unexpected();
    }
    NameMatch match =
        NameMatch.of(answer.text("name_match_result"), answer.text("name_match_score"))
            .orElseThrow(answer::unexpected);
    return match.isAtLeast(required)
        ? new VerificationResult.Verified(onRecord)
        : new VerificationResult.Mismatch(Set.of(VerifiedField.NAME), onRecord);
  }

  /**
   * Cashfree takes Latin letters, digits, space and {@code . - / &} alone: accents go, the rest
   * becomes a space.
   */
  private static String acceptedName(String holder) throws VerificationException {
    String name =
        Normalizer.normalize(holder, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9 ./&-]+", " ")
            .strip();
    if (name.isEmpty()) {
      throw new VerificationException(Reason.REFUSED, "a name without Latin letters");
    }
    return name;
  }
}
