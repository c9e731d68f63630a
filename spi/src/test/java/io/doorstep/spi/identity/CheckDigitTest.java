package io.doorstep.spi.identity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What the check digits promise: a single wrong digit always shows. */
@Tag("KYC-2")
@Tag("SHOP-1")
class CheckDigitTest {

  private static final String DIGITS = "0123456789";
  private static final String CHARACTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Property
  void anAadhaarHasOneCheckDigit(
      @ForAll @IntRange(min = 200_000_000, max = 999_999_999) int start) {
    String body = start + "71";
    assertThat(DIGITS.chars().filter(digit -> Verhoeff.isValid(body + (char) digit))).hasSize(1);
  }

  @Property
  void anAadhaarWithTwoNeighboursSwappedIsRefused(
      @ForAll @IntRange(min = 200_000_000, max = 999_999_999) int start,
      @ForAll @IntRange(max = 10) int place) {
    String body = start + "71";
    String valid =
        body
            + (char)
                DIGITS
                    .chars()
                    .filter(digit -> Verhoeff.isValid(body + (char) digit))
                    .findFirst()
                    .orElseThrow();
    StringBuilder swapped = new StringBuilder(valid);
    swapped.setCharAt(place, valid.charAt(place + 1));
    swapped.setCharAt(place + 1, valid.charAt(place));
    assertThat(Verhoeff.isValid(swapped.toString())).isEqualTo(swapped.toString().equals(valid));
  }

  @Property
  void aNationalIdHasOneCheckDigit(@ForAll @IntRange(min = 1, max = 99_999_998) int number) {
    String body = String.format("%09d", number);
    assertThat(DIGITS.chars().filter(digit -> isNationalId(body + (char) digit))).hasSize(1);
  }

  @Property
  void aGstinHasOneCheckCharacter(@ForAll @IntRange(min = 1, max = 9999) int serial) {
    String body = String.format("27AAPFU%04dF1Z", serial);
    assertThat(CHARACTERS.chars().filter(last -> isGstin(body + (char) last))).hasSize(1);
  }

  @Property
  void everyNumberHasItsUserCode(@ForAll long any) {
    long number = Math.floorMod(any, UserCode.COUNT);
    assertThat(Long.parseLong(UserCode.ofNumber(number).reveal(), 36)).isEqualTo(number);
  }

  private static boolean isNationalId(String text) {
    try {
      NationalId.parse(text);
      return true;
    } catch (MalformedIdentityException e) {
      return false;
    }
  }

  private static boolean isGstin(String text) {
    try {
      Gstin.parse(text);
      return true;
    } catch (MalformedIdentityException e) {
      return false;
    }
  }
}
