package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a bank.
 *
 * @param bankName absent if the server's list has none
 * @param branchName absent if the server's list has none
 */
@Schema(name = "BankBranch")
@JsonInclude(Include.NON_NULL)
public record BankBranchRepresentation(
    @JsonProperty("ifsc") String ifsc,
    @JsonProperty("bank_name") @Nullable String bankName,
    @JsonProperty("branch_name") @Nullable String branchName) {}
