package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a section is not accepted.
 *
 * @param note for the applicant
 * @param internalNote for reviewers alone
 */
@Schema(name = "ReviewReasonRequest")
public record ReviewReasonRequest(
    @JsonProperty("section") @Nullable String section,
    @JsonProperty("code") @Nullable String code,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("internal_note") @Nullable String internalNote) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "ReviewReasonRequest[]";
  }
}
