package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list.
 *
 * @param reviewerId who has it, if anybody
 * @param kycLevel of the approval that stands; 0 without one
 */
@Schema(name = "CaseItem")
@JsonInclude(Include.NON_NULL)
public record CaseItemRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("user_id") String userId,
    @JsonProperty("state") String state,
    @JsonProperty("revision") int revision,
    @JsonProperty("version") int version,
    @JsonProperty("kyc_level") int kycLevel,
    @JsonProperty("submitted_at") @Nullable String submittedAt,
    @JsonProperty("reviewer_id") @Nullable String reviewerId,
    @JsonProperty("claimed_until") @Nullable String claimedUntil) {}
