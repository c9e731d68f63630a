package io.doorstep.spi.otp.store;

import io.doorstep.spi.otp.OtpChallenge;
import org.jspecify.annotations.Nullable;

/**
 * A challenge with the keyed hash to compare a code with.
 *
 * @param provider who took the message; null if that is not known, or not yet
 */
public record StoredOtp(OtpChallenge challenge, CodeDigest digest, @Nullable String provider) {}
