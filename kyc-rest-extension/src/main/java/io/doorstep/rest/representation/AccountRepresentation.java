package io.doorstep.rest.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param accountType null if it is not chosen yet
 * @param profile the fields that have a value, by name
 * @param mobileVerified whether the mobile number has been proven
 * @param emailVerified whether the e-mail address in the profile has been proven
 * @param missingFields what the profile lacks
 */
@Schema(name = "Account")
public record AccountRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("user_code") String userCode,
    @JsonProperty("username") String username,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("profile") Map<String, String> profile,
    @JsonProperty("mobile_verified") boolean mobileVerified,
    @JsonProperty("email_verified") boolean emailVerified,
    @JsonProperty("next_step") String nextStep,
    @JsonProperty("missing_fields") List<String> missingFields) {

  /** Nothing of a person belongs into a log. */
  @Override
  public String toString() {
    return "AccountRepresentation[userId=" + userId + "]";
  }
}
