package io.doorstep.spi.otp;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Wrong codes brought it about that an address takes no codes for now.
 *
 * @param destination the address, masked, which is all that is kept of it
 * @param purpose what codes are refused for; null for everything, since the day's wrong codes are
 *     used up
 * @param ownerId who had proven the address to be theirs; null for nobody
 */
public record OtpLock(
    String id,
    OtpChannel channel,
    String destination,
    @Nullable OtpPurpose purpose,
    @Nullable String ownerId,
    Instant until) {}
