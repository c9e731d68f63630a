package io.doorstep.spi.identity;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("KYC-2")
@Tag("KYC-4")
@Tag("KYC-6")
@Tag("SHOP-1")
class IdentityNumberTest {

  @ParameterizedTest
  @CsvSource({
    "AADHAAR_INVALID, 234123412346",
    "AADHAAR_INVALID, 999941057058",
    "AADHAAR_INVALID, 999971658847",
    "PAN_INVALID, ACUPA7085R",
    "IFSC_INVALID, KKBK0000261",
    "IFSC_INVALID, HDFC0002854",
    "GSTIN_INVALID, 27AAPFU0939F1ZV",
    "PIN_CODE_INVALID, 302001",
    "NATIONAL_ID_INVALID, 0084575948",
    "NATIONAL_ID_INVALID, 0013542419",
    "ACCOUNT_NUMBER_INVALID, 026291800001191",
    "ACCOUNT_NUMBER_INVALID, 000000001",
    "USER_CODE_INVALID, A0031V"
  })
  void takesWhatIsRight(Reason type, String text) {
    assertThat(parse(type, text).reveal()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "AADHAAR_INVALID, 234123412347",
    "AADHAAR_INVALID, 123412341234",
    "AADHAAR_INVALID, 999999999999",
    "AADHAAR_INVALID, 23412341234",
    "PAN_INVALID, ABMXA3211G",
    "PAN_INVALID, ACUPA0000R",
    "PAN_INVALID, ABCDE1234F",
    "PAN_INVALID, ACUPA7085",
    "IFSC_INVALID, BOTM0XEEMRA1",
    "IFSC_INVALID, KKBK1000261",
    "GSTIN_INVALID, 22AAAAA0000A1Z5",
    "GSTIN_INVALID, 27AAPFU0939F1ZW",
    "GSTIN_INVALID, 39AAPFU0939F1ZV",
    "PIN_CODE_INVALID, 012345",
    "PIN_CODE_INVALID, 30200",
    "NATIONAL_ID_INVALID, 1111111111",
    "NATIONAL_ID_INVALID, 0084575949",
    "NATIONAL_ID_INVALID, 84575948",
    "ACCOUNT_NUMBER_INVALID, 12345",
    "ACCOUNT_NUMBER_INVALID, 1234567890123456789",
    "USER_CODE_INVALID, A0031",
    "USER_CODE_INVALID, A0031_"
  })
  void refusesWhatIsWrongWithoutRepeatingIt(Reason type, String text) {
    assertThatThrownBy(() -> parse(type, text))
        .isInstanceOfSatisfying(
            MalformedIdentityException.class, e -> assertThat(e.reason()).isEqualTo(type))
        .hasMessageNotContaining(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2341 2341 2346",
        "2341-2341-2346",
        " 234123412346\t",
        "२३४१ २३४१ २३४६",
        "٢٣٤١٢٣٤١٢٣٤٦",
        "۲۳۴۱۲۳۴۱۲۳۴۶",
        "\u200f2341\u00a02341\u20132346\u200e"
      })
  void isOneNumberHoweverItIsWritten(String text) {
    assertThat(AadhaarNumber.parse(text)).isEqualTo(AadhaarNumber.parse("234123412346"));
  }

  @Test
  void takesLettersInAnyCase() {
    assertThat(Pan.parse("acupa 7085 r")).isEqualTo(Pan.parse("ACUPA7085R"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACUPA7085\u0280", "A\u0421UPA7085R", "ſCUPA7085R"})
  void refusesLettersThatOnlyLookLikeIt(String text) {
    assertThatThrownBy(() -> Pan.parse(text)).isInstanceOf(MalformedIdentityException.class);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "(?!MOBILE|EMAIL)\\w+_INVALID")
  void refusesAFloodBeforeLookingAtIt(Reason type) {
    assertThatThrownBy(() -> parse(type, "2".repeat(1_000_000)))
        .isInstanceOf(MalformedIdentityException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "AADHAAR_INVALID, 234123412346, XXXX XXXX 2346",
    "PAN_INVALID, ACUPA7085R, ••••••085R",
    "IFSC_INVALID, KKBK0000261, ••••••0261",
    "GSTIN_INVALID, 27AAPFU0939F1ZV, ••••••F1ZV",
    "PIN_CODE_INVALID, 302001, 30••••",
    "NATIONAL_ID_INVALID, 0084575948, ••••••5948",
    "ACCOUNT_NUMBER_INVALID, 026291800001191, ••••••1191",
    "USER_CODE_INVALID, A0031V, A••••V"
  })
  void masksItselfWhereverItIsPrinted(Reason type, String text, String masked) {
    assertThat(parse(type, text)).hasToString(masked);
  }

  @Test
  void isNotEqualToTheSameDigitsOfAnotherKind() {
    assertThat(NationalId.parse("0084575948")).isNotEqualTo(BankAccountNumber.parse("0084575948"));
  }

  @Test
  void knowsItsParts() {
    assertThat(Gstin.parse("27AAPFU0939F1ZV").pan()).isEqualTo(Pan.parse("AAPFU0939F"));
    assertThat(Ifsc.parse("KKBK0000261").bank()).isEqualTo("KKBK");
    assertThat(Ifsc.parse("KKBK0000261").branch()).isEqualTo("000261");
    assertThat(AadhaarNumber.parse("234123412346").lastFourDigits()).isEqualTo("2346");
  }

  private static IdentityNumber parse(Reason type, String text) {
    return switch (type) {
      case AADHAAR_INVALID -> AadhaarNumber.parse(text);
      case PAN_INVALID -> Pan.parse(text);
      case IFSC_INVALID -> Ifsc.parse(text);
      case GSTIN_INVALID -> Gstin.parse(text);
      case PIN_CODE_INVALID -> PinCode.parse(text);
      case NATIONAL_ID_INVALID -> NationalId.parse(text);
      case ACCOUNT_NUMBER_INVALID -> BankAccountNumber.parse(text);
      case USER_CODE_INVALID -> UserCode.parse(text);
      case MOBILE_INVALID, MOBILE_NOT_MOBILE, EMAIL_INVALID, CODE_MISSING, CODE_FORMAT ->
          throw new IllegalArgumentException(type.name());
    };
  }
}
