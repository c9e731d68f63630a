package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what staff look for accounts. It stands in a body since it does not belong into a URL (OWASP
 * ASVS 5.0 14.2.1). All that is named must hold.
 *
 * @param mobileNumber a proven one, in any form
 * @param email as it is
 * @param userCode six characters
 * @param name what first name, a space and last name begin with, in any case
 */
@Schema(name = "AccountSearchRequest")
public record AccountSearchRequest(
    @JsonProperty("mobile_number") @Nullable String mobileNumber,
    @JsonProperty("email") @Nullable String email,
    @JsonProperty("user_code") @Nullable String userCode,
    @JsonProperty("name") @Nullable String name) {

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "AccountSearchRequest[]";
  }
}
