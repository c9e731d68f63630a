package io.doorstep.spi.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;

/**
 * How often whoever is behind one {@link IpNetwork} may do something in a realm.
 *
 * @param name as of a {@link Budget}
 * @param limit how often; at least 1
 * @param window how long a window lasts
 */
public record NetworkBudget(String name, int limit, Duration window) {

  /**
   * Takes one, in a transaction of its own, so that no failure of what follows takes it back.
   *
   * @param ipAddress who asks, as the server sees it
   * @return when there is room again; empty if there was
   */
  public Optional<Instant> spend(KeycloakSession session, String ipAddress, Instant now) {
    RingKey key = session.getProvider(KeyRingProvider.class).oldest(KeyPurpose.THROTTLE);
    String subject = subject(key, session.getContext().getRealm(), ipAddress);
    List<Budget> budget = List.of(new Budget(name, subject, limit, window));
    return OwnTransaction.commit(
        session,
        name,
        own ->
            own.getProvider(ThrottleProvider.class)
                .spend(own.getContext().getRealm(), budget, now));
  }

  /** The name that the network of an address is counted under. */
  public static String subject(RingKey key, RealmModel realm, String ipAddress) {
    return key.hmac("ip", realm.getId(), IpNetwork.of(ipAddress).key());
  }
}
