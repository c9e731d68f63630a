package io.doorstep.authenticators.form;

import java.util.Set;

import io.doorstep.authenticators.form.ContactFormConfig.Kind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpPolicy.NumberRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was typed into the contact form is a mobile, an e-mail address, or a username. */
class IdentifierInputTest {

  private final IdentifierInput input = new IdentifierInput(new NumberRules("IN", Set.of("IN")));

  @ParameterizedTest
  @ValueSource(strings = {"9876543210", "+91 98765 43210", "919876543210", " 98765-43210 "})
  void readsANumberHoweverItIsWritten(String typed) throws RefusedContactException {
    LoginIdentifier expected =
        new LoginIdentifier.Contact(PhoneNumber.ofE164("+919876543210"), typed.strip());

    assertThat(input.read(Kind.IDENTIFIER, typed)).isEqualTo(expected);
    assertThat(input.read(Kind.CONTACT, typed)).isEqualTo(expected);
    assertThat(input.read(Kind.MOBILE, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asha@Example.com", " asha@example.com "})
  void readsAnAddress(String typed) throws RefusedContactException {
    LoginIdentifier expected =
        new LoginIdentifier.Contact(EmailAddress.parse("asha@example.com"), typed.strip());

    assertThat(input.read(Kind.IDENTIFIER, typed)).isEqualTo(expected);
    assertThat(input.read(Kind.CONTACT, typed)).isEqualTo(expected);
    assertThat(input.read(Kind.EMAIL, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asha", "asha9876543210", "A0031V", "asha@", "12345", "@"})
  void takesTheRestForAUsername(String typed) throws RefusedContactException {
    assertThat(input.read(Kind.IDENTIFIER, typed)).isEqualTo(new LoginIdentifier.Username(typed));
  }

  /** The countries that messages go to say nothing about who may log in with a password. */
  @Test
  void takesAForeignNumberAsAnIdentifier() throws RefusedContactException {
    assertThat(input.read(Kind.IDENTIFIER, "+49 1512 3456789").contact())
        .contains(PhoneNumber.ofE164("+4915123456789"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "MOBILE,     null,              doorstepErrorMobileMissing",
        "MOBILE,     12345,             doorstepErrorMobileInvalid",
        "MOBILE,     asha@example.com,  doorstepErrorMobileInvalid",
        "MOBILE,     +4915123456789,    doorstepErrorMobileCountry",
        "EMAIL,      ' ',               doorstepErrorEmailMissing",
        "EMAIL,      9876543210,        doorstepErrorEmailInvalid",
        "CONTACT,    '',                doorstepErrorContactMissing",
        "CONTACT,    asha,              doorstepErrorMobileInvalid",
        "CONTACT,    asha@,             doorstepErrorEmailInvalid",
        "IDENTIFIER, null,              doorstepErrorIdentifierMissing"
      })
  void saysWhatIsWrong(Kind kind, @Nullable String typed, String messageKey) {
    assertThatExceptionOfType(RefusedContactException.class)
        .isThrownBy(() -> input.read(kind, typed))
        .extracting(RefusedContactException::messageKey)
        .isEqualTo(messageKey);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 1_000_000})
  void cutsAUsernameThatNoAccountCanHave(int length) throws RefusedContactException {
    assertThat(input.read(Kind.IDENTIFIER, "a".repeat(length)).typed()).hasSize(255);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", " "})
  void asksAgainIfNothingWasTyped(@Nullable String typed) {
    for (Kind kind : Kind.values()) {
      assertThatExceptionOfType(RefusedContactException.class)
          .isThrownBy(() -> input.read(kind, typed));
    }
  }
}
