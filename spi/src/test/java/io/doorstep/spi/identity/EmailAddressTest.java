package io.doorstep.spi.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmailAddressTest {

  @Test
  void comparesAsKeycloakDoes() {
    assertThat(EmailAddress.parse(" Priya@Example.COM "))
        .isEqualTo(EmailAddress.parse("priya@example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a@", "@b.c", "a b@example.com", "a@example.com\nbcc:x@y.z"})
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> EmailAddress.parse(text))
        .isInstanceOf(MalformedIdentityException.class);
  }

  @Test
  void masksNameAndDomain() {
    assertThat(EmailAddress.parse("priya@example.com")).hasToString("p•••@e•••.com");
  }
}
