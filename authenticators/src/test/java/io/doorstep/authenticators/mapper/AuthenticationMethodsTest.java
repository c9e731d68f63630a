package io.doorstep.authenticators.mapper;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When {@code mfa} is said (RFC 8176). */
class AuthenticationMethodsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sms", "pop", "hwk", "swk"})
  void aPasswordAndSomethingHadAreSeveralFactors(String method) {
    assertThat(AuthenticationMethods.areSeveralFactors(Set.of("pwd", "otp", method))).isTrue();
  }

  @Test
  void aMailboxIsNothingHad() {
    assertThat(AuthenticationMethods.areSeveralFactors(Set.of("pwd", "otp", "email"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pwd", "sms", "pop"})
  void oneFactorIsNotSeveral(String method) {
    assertThat(AuthenticationMethods.areSeveralFactors(Set.of(method))).isFalse();
  }
}
