package io.doorstep.authenticators.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.throttle.ThrottleProvider;
import org.jboss.logging.Logger;

/**
 * Deletes expired challenges and counters, and addresses of users who are gone, on one node at a
 * time. Running twice, or late, does no harm: what expired counts for nothing.
 */
final class OtpSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(OtpSweeper.class);

  /** An expired code's page can still say that it expired, rather than that it never was. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final InstantSource clock;

  OtpSweeper(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void run(KeycloakSession session) {
    Instant now = clock.instant();
    int challenges = session.getProvider(OtpStoreProvider.class).deleteExpired(now.minus(GRACE));
    int counters = session.getProvider(ThrottleProvider.class).deleteExpired(now);
    int orphans = session.getProvider(ContactProvider.class).deleteOrphans();
    LOGGER.debugf(
        "Swept %d challenges, %d counters and %d contacts", challenges, counters, orphans);
  }
}
