package io.doorstep.spi.otp;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.MalformedIdentityException.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("OTP-2")
class OtpCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456",
        " 123 456 ",
        "123-456",
        "1-2-3-4-5-6",
        "123\u2013456",
        "１２３４５６",
        "१२३४५६",
        "١٢٣٤٥٦",
        "۱۲۳۴۵۶",
        "\u200e123456\u200f"
      })
  void cleansWhatPeopleTypeAndPaste(String text) {
    assertThat(OtpCode.parse(text).reveal()).isEqualTo("123456");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void tellsAMissingCode(String text) {
    assertRefused(text, Reason.CODE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1234567", "12345a", "abcdef", "12.456", "-", "½23456", "1e5000"})
  void refusesWhatIsNotSixDigits(String text) {
    assertRefused(text, Reason.CODE_FORMAT);
  }

  @Test
  void refusesAFloodBeforeLookingAtIt() {
    assertRefused("1".repeat(1_000_000), Reason.CODE_FORMAT);
  }

  @Property
  void readsEveryCodeBack(@ForAll @IntRange(max = 999_999) int number) {
    String digits = String.format("%06d", number);
    assertThat(OtpCode.parse(digits).reveal()).isEqualTo(digits);
  }

  @Property
  void neverFailsInAnotherWay(@ForAll @StringLength(max = 100) String text) {
    try {
      assertThat(OtpCode.parse(text).reveal()).matches("[0-9]{6}");
    } catch (MalformedIdentityException expected) {
      assertThat(expected.reason()).isIn(Reason.CODE_FORMAT, Reason.CODE_MISSING);
    }
  }

  @Test
  void masksItself() {
    assertThat(OtpCode.parse("123456").toString()).doesNotContain("1");
  }

  private static void assertRefused(String text, Reason reason) {
    assertThatThrownBy(() -> OtpCode.parse(text))
        .isInstanceOfSatisfying(
            MalformedIdentityException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
