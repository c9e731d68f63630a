package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account in a list.
 *
 * @param branch code of the branch where it is at home
 * @param status {@code active}, {@code disabled}, {@code awaiting_approval}, {@code rejected} or
 *     {@code deleted}
 * @param mobileNumber a proven one
 * @param kycLevel of the approval that stands; 0 without one
 * @param deletedBy id of the user who did so
 */
@Schema(name = "AccountItem")
@JsonInclude(Include.NON_NULL)
public record AccountItemRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("user_code") @Nullable String userCode,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("branch") @Nullable String branch,
    @JsonProperty("status") String status,
    @JsonProperty("username") String username,
    @JsonProperty("full_name") @Nullable String fullName,
    @JsonProperty("email") @Nullable String email,
    @JsonProperty("mobile_number") @Nullable String mobileNumber,
    @JsonProperty("kyc_level") int kycLevel,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("deleted_at") @Nullable String deletedAt,
    @JsonProperty("deleted_by") @Nullable String deletedBy) {

  /** Nothing of a person belongs into a log. */
  @Override
  public String toString() {
    return "AccountItemRepresentation[" + userId + "]";
  }
}
