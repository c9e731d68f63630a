package io.doorstep.rest.mapper;

import java.time.Instant;

import io.doorstep.rest.representation.OtpChallengeRepresentation;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChallenge.State;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpSend;
import io.doorstep.spi.otp.OtpTarget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtpMapperTest {

  private static final Instant SENT = Instant.parse("2026-01-01T00:00:00Z");
  private static final PhoneNumber TO = PhoneNumber.ofE164("+919876543210");

  @Test
  @DisplayName("shows a challenge with its address masked, and nothing of the account")
  void masksTheAddress() {
    assertThat(OtpMapper.challenge(challenge(State.OPEN), SENT.plusMillis(5)))
        .isEqualTo(new OtpChallengeRepresentation("id", 300, 30, "••••••3210"));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, 0, pending",
    "OPEN, 29, pending",
    "OPEN, 30, sent",
    "UNDELIVERED, 1, failed",
    "UNREACHABLE, 40, failed"
  })
  @DisplayName("tells of the delivery as long as there may be news")
  void tellsOfTheDelivery(State state, long seconds, String delivery) {
    assertThat(OtpMapper.status(challenge(state), SENT.plusSeconds(seconds)).delivery())
        .isEqualTo(delivery);
  }

  private static OtpChallenge challenge(State state) {
    return new OtpChallenge(
        "id",
        new OtpTarget(TO, OtpPurpose.LOGIN, "owner", null),
        new OtpSend(1, SENT, SENT.plusSeconds(300), SENT.plusSeconds(30)),
        state);
  }
}
