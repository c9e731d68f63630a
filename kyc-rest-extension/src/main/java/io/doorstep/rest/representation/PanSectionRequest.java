package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller saves in the PAN section. What is left out stays as it was.
 *
 * @param dateOfBirth ISO 8601
 * @param consent version of the text on identity data that the person agrees to with this call
 * @param version of the case that the caller has looked at
 */
@Schema(name = "PanSectionRequest")
public record PanSectionRequest(
    @JsonProperty("number") @Nullable String number,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("date_of_birth") @Nullable String dateOfBirth,
    @JsonProperty("document") @Nullable String document,
    @JsonProperty("consent") @Nullable String consent,
    @JsonProperty("version") @Nullable Integer version) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "PanSectionRequest[]";
  }
}
