package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose account a trusted client asks about: one of the two. */
@Schema(name = "LookupRequest")
public record LookupRequest(
    @JsonProperty("mobile_number") @Nullable String mobileNumber,
    @JsonProperty("email") @Nullable String email) {

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "LookupRequest[]";
  }
}
