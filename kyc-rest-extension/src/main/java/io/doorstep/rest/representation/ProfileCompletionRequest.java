package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to complete an account before its first login.
 *
 * @param proof of the contact whose account it is
 * @param accountType the id of an account type, if it is to be chosen now
 * @param profile by field
 */
@Schema(name = "ProfileCompletionRequest")
public record ProfileCompletionRequest(
    @JsonProperty("proof") @Nullable String proof,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("profile") @Nullable Map<String, @Nullable Object> profile) {

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "ProfileCompletionRequest[accountType=" + accountType + "]";
  }
}
