package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An address that takes no codes for now.
 *
 * @param channel {@code sms} or {@code email}
 * @param destination the address, masked
 * @param purpose what codes are refused for; absent if for everything
 * @param lockedUntil when that ends, ISO 8601 in UTC
 * @param dailyCap whether the day's wrong codes are used up, rather than a run of tries
 * @param userId who has proven the address to be theirs; absent for nobody
 */
@Schema(name = "OtpLock")
@JsonInclude(Include.NON_NULL)
public record OtpLockRepresentation(
    @JsonProperty("channel") String channel,
    @JsonProperty("destination") String destination,
    @JsonProperty("purpose") @Nullable String purpose,
    @JsonProperty("locked_until") String lockedUntil,
    @JsonProperty("daily_cap") boolean dailyCap,
    @JsonProperty("user_id") @Nullable String userId) {}
