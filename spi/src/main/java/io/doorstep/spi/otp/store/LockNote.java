package io.doorstep.spi.otp.store;

import java.time.Instant;

import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a lock, for those who look what is locked: counters themselves tell nobody which
 * addresses they are of.
 *
 * @param subject of the counter
 * @param target what the wrong code was for; its address is noted with a mask
 * @param purpose what codes are refused for; null for everything
 */
public record LockNote(
    String subject, OtpTarget target, @Nullable OtpPurpose purpose, Instant until) {}
