package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Public counts of a realm.
 *
 * @param users people with an account
 * @param verified those with a proven contact
 * @param byAccountType by the account type's id
 * @param byBuyerCategory by buyer category
 */
@Schema(name = "Statistics")
public record StatisticsRepresentation(
    @JsonProperty("users") long users,
    @JsonProperty("verified") long verified,
    @JsonProperty("by_account_type") Map<String, Long> byAccountType,
    @JsonProperty("by_buyer_category") Map<String, Long> byBuyerCategory) {}
