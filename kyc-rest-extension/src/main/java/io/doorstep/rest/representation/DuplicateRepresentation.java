package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same number in a case of somebody else. */
public record DuplicateRepresentation(
    @JsonProperty("section") String section,
    @JsonProperty("case_id") String caseId,
    @JsonProperty("user_id") String userId) {}
