package io.doorstep.authenticators.form;

import java.util.stream.Stream;

import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An identifier is the same after it was kept in a note. */
class LoginNotesTest {

  static Stream<LoginIdentifier> identifiers() {
    return Stream.of(
        new LoginIdentifier.Contact(PhoneNumber.ofE164("+919876543210"), "98765 43210"),
        new LoginIdentifier.Contact(EmailAddress.parse("asha@example.com"), "Asha@example.com"),
        new LoginIdentifier.Username("asha"),
        new LoginIdentifier.Username("mobile\n+919876543210\nasha"),
        new LoginIdentifier.Username("\n"));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void comesBack(LoginIdentifier identifier) {
    assertThat(LoginNotes.read(LoginNotes.write(identifier))).isEqualTo(identifier);
  }
}
