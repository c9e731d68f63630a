package io.doorstep.spi.kyc;

import java.time.Duration;
import java.time.Period;
import java.util.Map;

/**
 * A realm's rules for cases.
 *
 * @param vaultMode whether Aadhaar numbers are kept, encrypted; otherwise their last four digits
 *     and a keyed hash are
 * @param consentVersion of the text that people agree to before any identity number is taken
 * @param review how cases are reviewed
 * @param validity how long an approval lasts, by level
 * @param expiryNotice how long before an approval ends its holder is told
 * @param retention how long data are kept
 */
public record KycPolicy(
    boolean vaultMode,
    String consentVersion,
    ReviewRules review,
    Map<KycLevel, Period> validity,
    Duration expiryNotice,
    RetentionRules retention) {

  /** Of the riskiest class in the RBI's rules on KYC. */
  private static final int SHORTEST_YEARS = 2;

  public KycPolicy {
    validity = Map.copyOf(validity);
  }

  /** How long an approval of a level lasts; two years if nothing is said. */
  public Period validityOf(KycLevel level) {
    return validity.getOrDefault(level, Period.ofYears(SHORTEST_YEARS));
  }

  /**
   * How cases are reviewed.
   *
   * @param twoReviewers whether two people must approve (OWASP ASVS 5.0 2.3.5)
   * @param lease how long a case is one reviewer's
   */
  public record ReviewRules(boolean twoReviewers, Duration lease) {}

  /**
   * How long data are kept.
   *
   * @param closedCases from the end of a case without an approval to its deletion
   * @param erasureWait from a user's wish to be erased to the erasure, in which it can be taken
   *     back (48 hours' notice: DPDP Rules 2025)
   * @param deletedRecords from the deletion of an account, a picture or a case to the purge, in
   *     which it can not be seen
   * @param deletedFreeContacts whether others can have what a deleted account was known by
   */
  public record RetentionRules(
      Duration closedCases,
      Duration erasureWait,
      Duration deletedRecords,
      boolean deletedFreeContacts) {}
}
