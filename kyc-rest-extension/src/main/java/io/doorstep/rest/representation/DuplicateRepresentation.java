package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The same number in a case of somebody else.
 *
 * @param caseId absent, as the user is, if the case is not one of those that the reviewer may see
 */
@Schema(name = "Duplicate")
@JsonInclude(Include.NON_NULL)
public record DuplicateRepresentation(
    @JsonProperty("section") String section,
    @JsonProperty("case_id") @Nullable String caseId,
    @JsonProperty("user_id") @Nullable String userId) {}
