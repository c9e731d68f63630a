package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same number in a case of somebody else. */
@Schema(name = "Duplicate")
public record DuplicateRepresentation(
    @JsonProperty("section") String section,
    @JsonProperty("case_id") String caseId,
    @JsonProperty("user_id") String userId) {}
