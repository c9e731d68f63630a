package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller saves in the bank section. What is left out stays as it was.
 *
 * @param consent version of the text on identity data that the person agrees to with this call
 * @param version of the case that the caller has looked at
 */
@Schema(name = "BankSectionRequest")
public record BankSectionRequest(
    @JsonProperty("holder") @Nullable String holder,
    @JsonProperty("account_number") @Nullable String accountNumber,
    @JsonProperty("account_number_confirmation") @Nullable String accountNumberConfirmation,
    @JsonProperty("ifsc") @Nullable String ifsc,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("bank_name") @Nullable String bankName,
    @JsonProperty("branch_name") @Nullable String branchName,
    @JsonProperty("proof_document") @Nullable String proofDocument,
    @JsonProperty("consent") @Nullable String consent,
    @JsonProperty("version") @Nullable Integer version) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "BankSectionRequest[]";
  }
}
