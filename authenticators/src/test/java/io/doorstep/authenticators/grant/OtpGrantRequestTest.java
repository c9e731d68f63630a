package io.doorstep.authenticators.grant;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OtpGrantRequestTest {

  private static final String CHALLENGE_ID = "7d9f0a52-7b8a-4a1e-9e43-0c9b54f3f111";

  @Test
  void readsACodeAsPeopleTypeIt() {
    OtpGrantRequest request = OtpGrantRequest.of(parameters(CHALLENGE_ID, " 123-456 "));

    assertThat(request.challengeId()).isEqualTo(CHALLENGE_ID);
    assertThat(request.code().reveal()).isEqualTo("123456");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 123456, Missing parameter: challenge_id",
        "'', 123456, Missing parameter: challenge_id",
        "x, 123456, Malformed parameter: challenge_id",
        CHALLENGE_ID + ", -, Missing parameter: code",
        CHALLENGE_ID + ", ' ', Missing parameter: code",
        CHALLENGE_ID + ", 12345, Malformed parameter: code",
        CHALLENGE_ID + ", 12345x, Malformed parameter: code"
      })
  @DisplayName("tells the client's developer what is wrong, without repeating it")
  void refusesTheRest(String challengeId, String code, String description) {
    assertThatExceptionOfType(OtpGrantException.class)
        .isThrownBy(() -> OtpGrantRequest.of(parameters(challengeId, code)))
        .withMessage(description);
  }

  private static MultivaluedMap<String, String> parameters(String challengeId, String code) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    if (challengeId != null) {
      parameters.putSingle("challenge_id", challengeId);
    }
    if (code != null) {
      parameters.putSingle("code", code);
    }
    return parameters;
  }
}
