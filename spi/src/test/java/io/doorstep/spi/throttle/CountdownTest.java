package io.doorstep.spi.throttle;

import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountdownTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"30000, 30", "29001, 30", "29000, 29", "1, 1", "0, 0", "-1, 0", "-5000, 0"})
  @DisplayName("rounds up, and is never negative")
  void roundsUp(long millis, long seconds) {
    assertThat(Countdown.secondsUntil(NOW.plusMillis(millis), NOW)).isEqualTo(seconds);
  }
}
