package io.doorstep.rest.error;

import java.time.Instant;
import java.util.Map;

import org.keycloak.models.ModelDuplicateException;

import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpVerification;
import io.doorstep.spi.throttle.StoreBusyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTableTest {

  private static final Instant LATER = Instant.parse("2026-01-01T00:15:00Z");

  @ParameterizedTest
  @CsvSource({"OVER_BUDGET, 429", "TOO_SOON, 429", "COUNTRY_NOT_ALLOWED, 422", "GONE, 410"})
  void tellsWhyNothingWasSent(OtpNotSentException.Reason reason, int status) {
    Problem problem = ProblemTable.problemOf(new OtpNotSentException(reason, LATER));

    assertThat(problem.type().status()).isEqualTo(status);
  }

  @Test
  @DisplayName("tells when to try again, also for a person")
  void tellsWhenToTryAgain() {
    Problem problem =
        ProblemTable.problemOf(new OtpNotSentException(OtpNotSentException.Reason.TOO_SOON, LATER));

    assertThat(problem.retryAt()).isEqualTo(LATER);
    assertThat(problem.detail()).isEqualTo(Text.of("doorstepErrorResendTooSoon", LATER));
  }

  @Test
  void countsTriesDown() {
    Problem problem =
        ProblemTable.problemOf(new CodeRefusedException(new OtpVerification.Wrong(2)));

    assertThat(problem.type().status()).isEqualTo(400);
    assertThat(problem.members()).isEqualTo(Map.of("attempts_remaining", 2));
  }

  @Test
  @DisplayName("a lock ends at one instant, in every member")
  void tellsWhenALockEnds() {
    OtpLockout lockout = new OtpLockout(LATER, OtpLockout.Cause.JUST_NOW);
    Problem problem =
        ProblemTable.problemOf(new CodeRefusedException(new OtpVerification.Locked(lockout)));

    assertThat(problem.type().status()).isEqualTo(423);
    assertThat(problem.members()).isEqualTo(Map.of("locked_until", "2026-01-01T00:15:00Z"));
    assertThat(problem.retryAt()).isEqualTo(LATER);
  }

  @Test
  @DisplayName("whom the database refused for another's change is told to try again")
  void tellsOfLostRaces() {
    Problem problem = ProblemTable.problemOf(new ModelDuplicateException("duplicate key: 98765"));

    assertThat(problem).isEqualTo(Problem.of(ProblemType.CONFLICT));
  }

  @Test
  @DisplayName("whom others kept waiting for too long is told to try again")
  void tellsOfLocks() {
    Problem problem =
        ProblemTable.problemOf(new StoreBusyException(new IllegalStateException("locked row 7")));

    assertThat(problem).isEqualTo(Problem.of(ProblemType.BUSY));
  }

  @Test
  @DisplayName("what nobody thought of is the server's fault, and its text stays on the server")
  void hidesTheUnexpected() {
    Problem problem = ProblemTable.problemOf(new IllegalStateException("select * from secrets"));

    assertThat(problem).isEqualTo(Problem.of(ProblemType.UNEXPECTED));
  }
}
