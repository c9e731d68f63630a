package io.doorstep.rest.representation;

import java.util.Map;
import java.util.SortedSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who manage it.
 *
 * @param account as in the list
 * @param profile by field
 * @param platforms whether each may be used
 * @param features ids of those that are on
 */
@Schema(name = "ManagedAccount")
@JsonInclude(Include.NON_NULL)
public record ManagedAccountRepresentation(
    @JsonProperty("account") AccountItemRepresentation account,
    @JsonProperty("profile") Map<String, String> profile,
    @JsonProperty("platforms") PlatformsRepresentation platforms,
    @JsonProperty("features") SortedSet<String> features,
    @JsonProperty("rejection_reason") @Nullable String rejectionReason) {

  /** Nothing of a person belongs into a log. */
  @Override
  public String toString() {
    return "ManagedAccountRepresentation[" + account.userId() + "]";
  }
}
