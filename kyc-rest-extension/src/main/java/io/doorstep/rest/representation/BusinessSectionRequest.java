package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller saves in the business section. What is left out stays as it was.
 *
 * @param phoneProof of a code for {@code business-phone}
 * @param emailProof of a code for {@code business-email}
 * @param consent version of the text on identity data that the person agrees to with this call
 * @param version of the case that the caller has looked at
 */
@Schema(name = "BusinessSectionRequest")
public record BusinessSectionRequest(
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("address_line1") @Nullable String addressLine1,
    @JsonProperty("address_line2") @Nullable String addressLine2,
    @JsonProperty("city") @Nullable String city,
    @JsonProperty("state") @Nullable String state,
    @JsonProperty("country") @Nullable String country,
    @JsonProperty("pincode") @Nullable String pincode,
    @JsonProperty("phone_proof") @Nullable String phoneProof,
    @JsonProperty("email_proof") @Nullable String emailProof,
    @JsonProperty("selfie_document") @Nullable String selfieDocument,
    @JsonProperty("shop_documents") @Nullable List<@Nullable String> shopDocuments,
    @JsonProperty("gstin") @Nullable String gstin,
    @JsonProperty("business_type") @Nullable String businessType,
    @JsonProperty("consent") @Nullable String consent,
    @JsonProperty("version") @Nullable Integer version) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "BusinessSectionRequest[]";
  }
}
