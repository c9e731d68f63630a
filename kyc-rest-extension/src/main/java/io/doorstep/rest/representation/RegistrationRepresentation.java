package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account that is new or has been completed.
 *
 * @param accountType null if it is not chosen yet
 * @param nextStep {@code complete_profile}, {@code awaiting_approval}, {@code complete_kyc} or
 *     {@code none}
 * @param missingFields what the profile lacks, if anything
 */
@Schema(name = "Registration")
public record RegistrationRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("user_code") String userCode,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("next_step") String nextStep,
    @JsonProperty("missing_fields") @JsonInclude(Include.NON_EMPTY) List<String> missingFields) {}
