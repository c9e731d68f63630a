package io.doorstep.authenticators.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.IpNetwork;
import io.doorstep.spi.throttle.ThrottleProvider;

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
    Budget budget = new Budget(BUDGET, subject(ipAddress), limit, WINDOW);
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return KeycloakModelUtils.runJobInTransactionWithResult(
            session.getKeycloakSessionFactory(),
            session.getContext(),
            own ->
                own.getProvider(ThrottleProvider.class)
                    .spend(own.getContext().getRealm(), List.of(budget), now),
            "login post limit")
        .map(retryAt -> Duration.between(now, retryAt));
  }

  private String subject(String ipAddress) {
    IpNetwork network = IpNetwork.of(ipAddress);
    return session
        .getProvider(KeyRingProvider.class)
        .oldest(KeyPurpose.THROTTLE)
        .hmac("ip", session.getContext().getRealm().getId(), network.key());
  }
}
