package io.doorstep.authenticators.vendor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.keycloak.component.ComponentModel;

import dev.failsafe.CircuitBreaker;
import org.jboss.logging.Logger;

/**
 * The circuit breakers of this server's vendors of one kind, by component. A node learns by itself
 * which vendor is out of order; a change of the component's configuration starts afresh.
 */
public final class VendorBreakers {

  private static final Logger LOGGER = Logger.getLogger(VendorBreakers.class);

  private final String kind;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * Makes an empty collection.
   *
   * @param kind what the components are, for the log
   */
  public VendorBreakers(String kind) {
    this.kind = kind;
  }

  public CircuitBreaker<Object> of(ComponentModel model, BreakerRules rules) {
    int configHash = model.getConfig().hashCode();
    return entries.compute(
            model.getId(),
            (id, entry) ->
                entry != null && entry.configHash == configHash
                    ? entry
                    : new Entry(configHash, breaker(model.getName(), rules)))
        .breaker;
  }

  public CircuitBreaker<Object> breaker(String name, BreakerRules rules) {
    return CircuitBreaker.builder()
        .withFailureThreshold(rules.failures())
        .withDelay(rules.delay())
        .withSuccessThreshold(1)
        .onOpen(event -> LOGGER.warnf("%s %s: left out for %s", kind, name, rules.delay()))
        .onClose(event -> LOGGER.infof("%s %s: back", kind, name))
        .build();
  }

  private record Entry(int configHash, CircuitBreaker<Object> breaker) {}
}
