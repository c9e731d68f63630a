package io.doorstep.spi.otp.store;

import io.doorstep.spi.otp.OtpChallenge;

/** A challenge with the keyed hash to compare a code with. */
public record StoredOtp(OtpChallenge challenge, CodeDigest digest) {}
