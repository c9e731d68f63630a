package io.doorstep.spi.identity;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("OTP-10")
class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9876543210",
        "+919876543210",
        "919876543210",
        "09876543210",
        "00919876543210",
        "+91 98765-43210",
        "(98765) 43210",
        "९८७६५४३२१०",
        "٩٨٧٦٥٤٣٢١٠"
      })
  void isOneNumberHoweverItIsWritten(String text) {
    assertThat(PhoneNumber.parse(text, "IN").reveal()).isEqualTo("+919876543210");
  }

  @Test
  void keepsForeignNumbersWithTheirCountry() {
    PhoneNumber number = PhoneNumber.parse("+44 7400 123456", "IN");
    assertThat(number.reveal()).isEqualTo("+447400123456");
    assertThat(number.region()).isEqualTo("GB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "12345",
        "98765432101234567",
        "+",
        "+999123456789",
        "9876543210 ext 5",
        "asha9876543210",
        "9876543210x",
        "tel:+919876543210"
      })
  void refusesWhatIsNoNumber(String text) {
    assertRefused(text, Reason.MOBILE_INVALID);
  }

  @Test
  void refusesAFloodBeforeLookingAtIt() {
    assertRefused("9".repeat(1_000_000), Reason.MOBILE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1600123456", "011 2345 6789", "1800 123 4567"})
  void refusesWhatIsNoMobile(String text) {
    assertThatThrownBy(() -> PhoneNumber.parse(text, "IN"))
        .isInstanceOf(MalformedIdentityException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1 900 234 5678", "+44 909 879 0000", "+1 800 555 0199", "+44 20 7946 0958"})
  void refusesPremiumTollFreeAndLandlineNumbers(String text) {
    assertThatThrownBy(() -> PhoneNumber.parse(text, "IN"))
        .isInstanceOf(MalformedIdentityException.class);
  }

  @Test
  void masksItselfWhereverItIsPrinted() {
    PhoneNumber number = PhoneNumber.parse("9876543210", "IN");
    assertThat(number).hasToString("••••••3210");
    assertThat(String.format("%s", number)).doesNotContain("98765");
  }

  private static void assertRefused(String text, Reason reason) {
    assertThatThrownBy(() -> PhoneNumber.parse(text, "IN"))
        .isInstanceOfSatisfying(
            MalformedIdentityException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageNotContaining("9876");
  }
}
