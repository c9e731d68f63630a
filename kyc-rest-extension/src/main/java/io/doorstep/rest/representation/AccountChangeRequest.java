package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What staff send to change an account. What is not named stays as it is.
 *
 * @param profile by field
 * @param enabled whether its owner may log in
 */
@Schema(name = "AccountChangeRequest")
public record AccountChangeRequest(
    @JsonProperty("profile") @Nullable Map<String, @Nullable Object> profile,
    @JsonProperty("enabled") @Nullable Boolean enabled) {

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "AccountChangeRequest[enabled=" + enabled + "]";
  }
}
