package io.doorstep.authenticators.sms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.keycloak.component.ComponentModel;

import dev.failsafe.CircuitBreaker;
import org.jboss.logging.Logger;

/**
 * The circuit breakers of this server's senders, by component. A node learns by itself which vendor
 * is out of order; a change of the component's configuration starts afresh.
 */
final class SmsBreakers {

  private static final Logger LOGGER = Logger.getLogger(SmsBreakers.class);

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  CircuitBreaker<Object> of(ComponentModel model, BreakerRules rules) {
    int configHash = model.getConfig().hashCode();
    return entries.compute(
            model.getId(),
            (id, entry) ->
                entry != null && entry.configHash == configHash
                    ? entry
                    : new Entry(configHash, breaker(model.getName(), rules)))
        .breaker;
  }

  static CircuitBreaker<Object> breaker(String sender, BreakerRules rules) {
    return CircuitBreaker.builder()
        .withFailureThreshold(rules.failures())
        .withDelay(rules.delay())
        .withSuccessThreshold(1)
        .onOpen(event -> LOGGER.warnf("SMS sender %s: left out for %s", sender, rules.delay()))
        .onClose(event -> LOGGER.infof("SMS sender %s: back", sender))
        .build();
  }

  private record Entry(int configHash, CircuitBreaker<Object> breaker) {}
}
