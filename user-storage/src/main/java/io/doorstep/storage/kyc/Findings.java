package io.doorstep.storage.kyc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.doorstep.spi.kyc.SectionFinding;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;
import org.jspecify.annotations.Nullable;

/**
 * What whoever was asked about a section said: how it turned out, and what is on record there. The
 * latter is kept among the section's encrypted fields and shown to reviewers alone.
 */
record Findings(SectionFinding finding, Map<String, Object> recorded) {

  /** Starts the names of fields that nobody handed in. */
  static final String PREFIX = "recorded_";

  static Findings of(SectionFinding finding) {
    return new Findings(finding, Map.of());
  }

  static Findings verified(VerifiedPerson person) {
    return new Findings(SectionFinding.VERIFIED, recorded(person));
  }

  static Findings of(VerificationResult result) {
    if (result instanceof VerificationResult.Verified verified) {
      return verified(verified.person());
    }
    if (result instanceof VerificationResult.Mismatch mismatch) {
      Map<String, Object> recorded = recorded(mismatch.person());
      recorded.put(
          PREFIX + "differences",
          mismatch.fields().stream().map(VerifiedField::key).sorted().toList());
      return new Findings(SectionFinding.MISMATCH, recorded);
    }
    return of(SectionFinding.NOT_FOUND);
  }

  private static Map<String, Object> recorded(VerifiedPerson person) {
    Map<String, Object> recorded = new LinkedHashMap<>();
    @Nullable String name = person.name();
    if (name != null) {
      recorded.put(PREFIX + SectionFields.NAME, name);
    }
    @Nullable LocalDate dateOfBirth = person.dateOfBirth();
    if (dateOfBirth != null) {
      recorded.put(PREFIX + SectionFields.DATE_OF_BIRTH, dateOfBirth.toString());
    }
    return recorded;
  }
}
