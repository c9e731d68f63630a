package io.doorstep.authenticators.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.throttle.NetworkBudget;

/**
 * How many login submissions one IPv4 address or IPv6 /64 network may make in a minute ({@link
 * OtpPolicy#loginPostsPerMinute()}). Forms and the token endpoint draw on one budget.
 */
public final class LoginPostLimit {

  private static final String BUDGET = "login-posts-minute";
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final KeycloakSession session;

  public LoginPostLimit(KeycloakSession session) {
    this.session = session;
  }

  /** Counts a submission of whoever is connected, as {@link #exceededBy}. */
  public Optional<Duration> exceeded() {
    return exceededBy(session.getContext().getConnection().getRemoteHost());
  }

  /**
   * Counts a submission, in a transaction of its own so that no failure takes it back.
   *
   * @param ipAddress whose submission it is
   * @return if it was one too many: how long to wait
   */
  public Optional<Duration> exceededBy(String ipAddress) {
    int limit = session.getProvider(OtpProvider.class).policy().loginPostsPerMinute();
    if (limit == 0) {
      return Optional.empty();
    }
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return new NetworkBudget(BUDGET, limit, WINDOW)
        .spend(session, ipAddress, now)
        .map(retryAt -> Duration.between(now, retryAt));
  }
}
