package io.doorstep.rest.representation;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the one-time codes of a day that went one way. Those that are asked for have no
 * provider yet.
 *
 * @param day ISO 8601, in UTC
 * @param channel {@code sms} or {@code email}
 * @param country ISO 3166 code of the number's numbering plan; absent for e-mail
 * @param provider such as {@code twilio}; absent if there was none, or it is not known
 * @param asked requests for a code, or for another, whether or not anybody is there to get it
 * @param sent messages that the provider took
 * @param failed messages that it did not take, though another may have; or that nobody was there
 *     for
 * @param verified codes that were right
 * @param cost of what was sent, in the currency's minor unit; absent if the price is not known
 * @param currency ISO 4217 code
 */
@Schema(name = "CodeFigure")
@JsonInclude(Include.NON_NULL)
public record CodeFigureRepresentation(
    @JsonProperty("day") String day,
    @JsonProperty("channel") String channel,
    @JsonProperty("country") @Nullable String country,
    @JsonProperty("provider") @Nullable String provider,
    @JsonProperty("asked") long asked,
    @JsonProperty("sent") long sent,
    @JsonProperty("failed") long failed,
    @JsonProperty("verified") long verified,
    @JsonProperty("cost") @Nullable BigDecimal cost,
    @JsonProperty("currency") @Nullable String currency) {}
