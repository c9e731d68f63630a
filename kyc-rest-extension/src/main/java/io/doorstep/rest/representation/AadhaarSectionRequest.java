package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller saves in the Aadhaar section. What is left out stays as it was.
 *
 * @param consent version of the text on identity data that the person agrees to with this call
 * @param version of the case that the caller has looked at
 */
@Schema(name = "AadhaarSectionRequest")
public record AadhaarSectionRequest(
    @JsonProperty("number") @Nullable String number,
    @JsonProperty("front_document") @Nullable String frontDocument,
    @JsonProperty("back_document") @Nullable String backDocument,
    @JsonProperty("consent") @Nullable String consent,
    @JsonProperty("version") @Nullable Integer version) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "AadhaarSectionRequest[]";
  }
}
