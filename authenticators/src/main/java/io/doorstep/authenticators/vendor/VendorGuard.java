package io.doorstep.authenticators.vendor;

import java.util.Locale;
import java.util.Optional;

import dev.failsafe.CircuitBreaker;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one vendor's component: each call passes its circuit breaker, is timed by {@code
 * provider} and {@code outcome}, and leaves a line in the log if it fails.
 *
 * @param kind what the component is, for the log
 * @param meter the timer's name
 * @param name the component's name, for the log
 * @param providerId the kind of vendor, such as {@code twilio}
 */
public record VendorGuard(
    String kind, String meter, String name, String providerId, CircuitBreaker<Object> breaker) {

  private static final Logger LOGGER = Logger.getLogger(VendorGuard.class);

  /**
   * Whether a call would be tried. An open breaker turns half-open only when somebody asks for a
   * permit, hence the look at the delay.
   */
  public boolean isReachable() {
    return !breaker.isOpen() || breaker.getRemainingDelay().isZero();
  }

  /**
   * Lets a call through.
   *
   * @param tags for the meter
   * @return empty if the circuit breaker leaves the vendor out
   */
  public Optional<Call> begin(Tags tags) {
    return breaker.tryAcquirePermit()
        ? Optional.of(new Call(this, tags, Timer.start(Metrics.globalRegistry)))
        : Optional.empty();
  }

  /** A call on its way, to be ended by one of its methods. */
  public static final class Call {

    private final VendorGuard guard;
    private final Tags tags;
    private final Timer.Sample sample;

    private Call(VendorGuard guard, Tags tags, Timer.Sample sample) {
      this.guard = guard;
      this.tags = tags;
      this.sample = sample;
    }

    public void succeeded(String outcome) {
      guard.breaker.recordSuccess();
      stop(outcome);
    }

    /**
     * Ends the call with a failure.
     *
     * @param message for the log, so nothing personal
     * @param tellsOfVendor whether it counts for the circuit breaker: a vendor that turns one
     *     request down works, and outsiders choose the numbers
     */
    public void failed(Enum<?> reason, @Nullable String message, boolean tellsOfVendor) {
      if (tellsOfVendor) {
        guard.breaker.recordFailure();
      } else {
        guard.breaker.recordSuccess();
      }
      stop(reason.name().toLowerCase(Locale.ROOT));
      LOGGER.warnf("%s %s (%s): %s, %s", guard.kind, guard.name, guard.providerId, reason, message);
    }

    private void stop(String outcome) {
      sample.stop(
          Metrics.globalRegistry.timer(
              guard.meter, tags.and("provider", guard.providerId, "outcome", outcome)));
    }
  }
}
