package io.doorstep.authenticators.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.IpNetwork;
import io.doorstep.spi.throttle.ThrottleProvider;

/** How many login submissions one network may make in a minute. */
final class LoginPostLimit {

  private static final String BUDGET = "login-posts-minute";
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final KeycloakSession session;

  LoginPostLimit(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Counts this submission, in a transaction of its own so that no failure takes it back.
   *
   * @return how long to wait if it was one too many
   */
  Optional<Duration> exceeded() {
    int limit = session.getProvider(OtpProvider.class).policy().loginPostsPerMinute();
    if (limit == 0) {
      return Optional.empty();
    }
    Budget budget = new Budget(BUDGET, subject(), limit, WINDOW);
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

  /** The page as it was, with the reason on it and nothing lost but the secrets. */
  static LoginFormsProvider refuse(LoginFormsProvider form, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return form.setError("doorstepErrorTooManyRequests")
        .setStatus(Response.Status.TOO_MANY_REQUESTS)
        .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  private String subject() {
    IpNetwork network = IpNetwork.of(session.getContext().getConnection().getRemoteAddr());
    return session
        .getProvider(KeyRingProvider.class)
        .oldest(KeyPurpose.THROTTLE)
        .hmac("ip", session.getContext().getRealm().getId(), network.key());
  }
}
