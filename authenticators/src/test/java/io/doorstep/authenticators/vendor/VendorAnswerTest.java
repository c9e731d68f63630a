package io.doorstep.authenticators.vendor;

import io.doorstep.authenticators.vendor.VendorException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VendorAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "200, REFUSED",
    "302, MISCONFIGURED",
    "400, REFUSED",
    "401, MISCONFIGURED",
    "403, MISCONFIGURED",
    "404, MISCONFIGURED",
    "408, TRY_LATER",
    "422, REFUSED",
    "429, TRY_LATER",
    "500, TRY_LATER",
    "503, TRY_LATER"
  })
  void readsAFailureFromItsStatus(int status, Reason reason) {
    assertThat(new VendorAnswer(status, "").failureReason()).isEqualTo(reason);
  }

  @Test
  void hidesTheBody() {
    assertThat(new VendorAnswer(200, "sent to +919876543210"))
        .hasToString("VendorAnswer[status=200]");
  }
}
