package io.doorstep.authenticators.sms;

import java.util.Locale;

import dev.failsafe.CircuitBreaker;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import org.jboss.logging.Logger;

/**
 * One vendor with its circuit breaker and meter.
 *
 * @param name the component's name, for the log
 * @param providerId the kind of sender, such as {@code twilio}
 */
record SmsSender(
    String name, String providerId, SmsProvider provider, CircuitBreaker<Object> breaker) {

  private static final Logger LOGGER = Logger.getLogger(SmsSender.class);

  /** Timer by {@code provider} and {@code outcome}, which is {@code sent} or a failure's reason. */
  static final String METER = "doorstep.sms";

  void send(SmsMessage message) throws SmsDeliveryException {
    if (!breaker.tryAcquirePermit()) {
      throw new SmsDeliveryException(Reason.TRY_LATER, "left out by the circuit breaker");
    }
    Timer.Sample sample = Timer.start(Metrics.globalRegistry);
    try {
      provider.send(message);
      breaker.recordSuccess();
      stop(sample, "sent");
    } catch (SmsDeliveryException e) {
      throw failed(e, sample);
    } catch (RuntimeException e) {
      // a fault of the sender's code must neither end the fail-over nor bring a number into the log
      throw failed(
          new SmsDeliveryException(Reason.TRY_LATER, e.getClass().getSimpleName()), sample);
    }
  }

  private SmsDeliveryException failed(SmsDeliveryException failure, Timer.Sample sample) {
    if (tellsOfVendor(failure.reason())) {
      breaker.recordFailure();
    } else {
      breaker.recordSuccess();
    }
    stop(sample, failure.reason().name().toLowerCase(Locale.ROOT));
    LOGGER.warnf(
        "SMS sender %s (%s): %s, %s", name, providerId, failure.reason(), failure.getMessage());
    return failure;
  }

  /** A vendor that turns one message down works, and outsiders choose the numbers. */
  private static boolean tellsOfVendor(Reason reason) {
    return switch (reason) {
      case TRY_LATER, MISCONFIGURED -> true;
      case BAD_NUMBER, REFUSED -> false;
    };
  }

  private void stop(Timer.Sample sample, String outcome) {
    sample.stop(Metrics.globalRegistry.timer(METER, "provider", providerId, "outcome", outcome));
  }
}
