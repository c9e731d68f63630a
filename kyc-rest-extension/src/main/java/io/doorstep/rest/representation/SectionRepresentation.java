package io.doorstep.rest.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section of a case.
 *
 * @param values by the names under which they are handed in; numbers masked
 * @param verification what whoever was asked about the number said
 * @param warnings what is odd, such as {@code branch_unknown}, yet no reason to refuse it
 */
@Schema(name = "Section")
@JsonInclude(Include.NON_NULL)
public record SectionRepresentation(
    @JsonProperty("state") String state,
    @JsonProperty("values") Map<String, Object> values,
    @JsonProperty("verification") @Nullable String verification,
    @JsonProperty("warnings") List<String> warnings,
    @JsonProperty("reasons") List<ReviewReasonRepresentation> reasons,
    @JsonProperty("saved_at") @Nullable String savedAt) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "SectionRepresentation[]";
  }
}
