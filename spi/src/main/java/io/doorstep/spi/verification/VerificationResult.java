package io.doorstep.spi.verification;

import java.util.Set;

/** A vendor's answer about a number and whoever claims it. */
public sealed interface VerificationResult {

  /**
   * All that was claimed is true.
   *
   * @param person as far as the vendor names or confirms it
   */
  record Verified(VerifiedPerson person) implements VerificationResult {}

  /**
   * The number exists, and something about it is not as claimed.
   *
   * @param fields at least one
   * @param person as on record, for a reviewer's eyes only
   */
  record Mismatch(Set<VerifiedField> fields, VerifiedPerson person) implements VerificationResult {

    public Mismatch {
      fields = Set.copyOf(fields);
    }
  }

  /** There is no such number. */
  record NotFound() implements VerificationResult {}
}
