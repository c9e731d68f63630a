package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it.
 *
 * @param kycLevel of the approval that stands; 0 without one
 * @param sections by name
 * @param consentVersion of the text to agree to
 */
@Schema(name = "Case")
@JsonInclude(Include.NON_NULL)
public record CaseRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("state") String state,
    @JsonProperty("revision") int revision,
    @JsonProperty("version") int version,
    @JsonProperty("kyc_level") int kycLevel,
    @JsonProperty("approved_at") @Nullable String approvedAt,
    @JsonProperty("expires_at") @Nullable String expiresAt,
    @JsonProperty("submitted_at") @Nullable String submittedAt,
    @JsonProperty("updated_at") String updatedAt,
    @JsonProperty("sections") Map<String, SectionRepresentation> sections,
    @JsonProperty("consent_version") String consentVersion) {}
