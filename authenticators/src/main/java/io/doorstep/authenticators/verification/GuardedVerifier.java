package io.doorstep.authenticators.verification;

import java.util.function.Function;

import io.doorstep.authenticators.vendor.VendorGuard;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.micrometer.core.instrument.Tags;

/**
 * A realm's verifier with its circuit breaker and meter.
 *
 * @param id the component's
 * @param <P> the kind of verifier
 */
record GuardedVerifier<P>(String id, VendorGuard guard, P verifier) {

  /** What a verifier is called in the log. */
  static final String KIND = "Verifier";

  /**
   * Timer by {@code provider}, {@code check} and {@code outcome}, which is the answer's or a
   * failure's reason.
   */
  static final String METER = "doorstep.verification";

  /**
   * One question.
   *
   * @param <P> whom to ask
   * @param <T> the answer
   */
  @FunctionalInterface
  interface Question<P, T> {
    T to(P verifier) throws VerificationException;
  }

  /**
   * Refuses early, before anything is counted.
   *
   * @throws VerificationException if the circuit breaker leaves the vendor out
   */
  void requireReachable() throws VerificationException {
    if (!guard.isReachable()) {
      throw leftOut();
    }
  }

  /**
   * Asks the vendor.
   *
   * @param check what is asked, for the meter
   * @param outcome names an answer, for the meter
   */
  <T> T ask(String check, Question<P, T> question, Function<T, String> outcome)
      throws VerificationException {
    VendorGuard.Call call =
        guard.begin(Tags.of("check", check)).orElseThrow(GuardedVerifier::leftOut);
    try {
      T answer = question.to(verifier);
      call.succeeded(outcome.apply(answer));
      return answer;
    } catch (VerificationException e) {
      throw failed(e, call);
    } catch (RuntimeException e) {
      // a fault of the verifier's code must not bring a number into the log or to a caller
      throw failed(new VerificationException(Reason.TRY_LATER, e.getClass().getSimpleName()), call);
    }
  }

  private static VerificationException failed(
      VerificationException failure, VendorGuard.Call call) {
    call.failed(failure.reason(), failure.getMessage(), failure.reason() != Reason.REFUSED);
    return failure;
  }

  private static VerificationException leftOut() {
    return new VerificationException(Reason.TRY_LATER, "left out by the circuit breaker");
  }
}
