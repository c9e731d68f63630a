package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What identity knows of an account, for the first page of an app.
 *
 * @param displayName the full name, or else the username
 * @param accountTypeLabel the account type as people call it
 * @param buyerCategoryLabel the buyer category in the caller's language
 * @param memberSince ISO 8601
 */
@Schema(name = "Dashboard")
@JsonInclude(Include.NON_NULL)
public record DashboardRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("user_code") String userCode,
    @JsonProperty("display_name") String displayName,
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("account_type_label") @Nullable String accountTypeLabel,
    @JsonProperty("buyer_category") @Nullable String buyerCategory,
    @JsonProperty("buyer_category_label") @Nullable String buyerCategoryLabel,
    @JsonProperty("shop_name") @Nullable String shopName,
    @JsonProperty("profile_complete") boolean profileComplete,
    @JsonProperty("next_step") String nextStep,
    @JsonProperty("member_since") @Nullable String memberSince) {}
