package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that takes no codes for a purpose for now.
 *
 * @param channel {@code sms} or {@code email}
 * @param destination the address, masked
 * @param purpose what codes are refused for
 * @param lockedUntil when that ends, ISO 8601 in UTC
 * @param dailyCap whether the day's wrong codes are used up, rather than a run of tries
 */
@Schema(name = "OtpLock")
public record OtpLockRepresentation(
    @JsonProperty("channel") String channel,
    @JsonProperty("destination") String destination,
    @JsonProperty("purpose") String purpose,
    @JsonProperty("locked_until") String lockedUntil,
    @JsonProperty("daily_cap") boolean dailyCap) {}
