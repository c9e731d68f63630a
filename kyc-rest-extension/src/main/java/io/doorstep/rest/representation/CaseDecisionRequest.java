package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param decision {@code approve}, {@code resubmit} or {@code reject}
 * @param version of the case that the reviewer has looked at
 */
@Schema(name = "CaseDecisionRequest")
public record CaseDecisionRequest(
    @JsonProperty("decision") @Nullable String decision,
    @JsonProperty("reasons") @Nullable List<@Nullable ReviewReasonRequest> reasons,
    @JsonProperty("version") @Nullable Integer version) {}
