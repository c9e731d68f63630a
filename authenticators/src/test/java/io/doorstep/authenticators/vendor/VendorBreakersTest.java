package io.doorstep.authenticators.vendor;

import java.time.Duration;

import org.keycloak.component.ComponentModel;

import dev.failsafe.CircuitBreaker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
class VendorBreakersTest {

  private static final BreakerRules RULES = new BreakerRules(1, Duration.ofHours(1));

  private final VendorBreakers breakers = new VendorBreakers("vendor");

  @Test
  void remembersWhichComponentFailed() {
    CircuitBreaker<Object> breaker = breakers.of(Components.component("from", "a"), RULES);
    breaker.open();
    assertThat(breakers.of(Components.component("from", "a"), RULES)).isSameAs(breaker);
  }

  @Test
  void keepsComponentsApart() {
    ComponentModel other = Components.component("from", "a");
    other.setId("other");
    breakers.of(Components.component("from", "a"), RULES).open();
    assertThat(breakers.of(other, RULES).isClosed()).isTrue();
  }

  @Test
  void startsAfreshWhenTheConfigurationChanges() {
    breakers.of(Components.component("from", "a"), RULES).open();
    assertThat(breakers.of(Components.component("from", "b"), RULES).isClosed()).isTrue();
  }
}
