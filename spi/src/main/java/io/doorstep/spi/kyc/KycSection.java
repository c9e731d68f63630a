package io.doorstep.spi.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A section as people may see it.
 *
 * @param fields by the API's names; numbers and addresses for messages masked, documents by id
 * @param finding what whoever was asked said; null before anybody was
 * @param warnings what is odd about it
 * @param reasons why it is not accepted, if it is not
 * @param savedAt null if nothing was saved
 */
public record KycSection(
    SectionKind kind,
    SectionState state,
    Map<String, Object> fields,
    @Nullable SectionFinding finding,
    List<SectionWarning> warnings,
    List<ReviewReason> reasons,
    @Nullable Instant savedAt) {

  public KycSection {
    warnings = List.copyOf(warnings);
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    return "KycSection[kind=%s, state=%s]".formatted(kind, state);
  }
}
