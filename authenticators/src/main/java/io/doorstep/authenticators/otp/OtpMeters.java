package io.doorstep.authenticators.otp;

import io.doorstep.spi.otp.OtpTarget;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** The meter {@code doorstep.otp}, by channel, purpose, provider and outcome. */
final class OtpMeters {

  static final String NO_PROVIDER = "none";

  private OtpMeters() {}

  static void count(OtpTarget target, String provider, OtpOutcome outcome) {
    Counter.builder("doorstep.otp")
        .description("One-time codes by channel, purpose, provider and outcome")
        .tag("channel", target.channel().key())
        .tag("purpose", target.purpose().key())
        .tag("provider", provider)
        .tag("outcome", outcome.key())
        .register(Metrics.globalRegistry)
        .increment();
  }
}
