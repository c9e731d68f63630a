package io.doorstep.spi.kyc;

import org.jspecify.annotations.Nullable;

/**
 * Why a section is not accepted.
 *
 * @param note for the applicant
 * @param internalNote for reviewers alone
 */
public record ReviewReason(
    SectionKind section, ReasonCode code, @Nullable String note, @Nullable String internalNote) {

  /** The most characters of a note. */
  public static final int MAX_NOTE_LENGTH = 500;

  /** As the applicant may see it. */
  public ReviewReason withoutInternalNote() {
    return new ReviewReason(section, code, note, null);
  }

  @Override
  public String toString() {
    return "ReviewReason[section=%s, code=%s]".formatted(section, code);
  }
}
