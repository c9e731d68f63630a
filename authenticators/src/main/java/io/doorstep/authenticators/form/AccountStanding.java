package io.doorstep.authenticators.form;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may be used, as Keycloak's brute-force protection and its admins say. Told
 * only to who has proven to be its owner: to anybody else a locked account is like one that does
 * not exist.
 */
final class AccountStanding {

  private final AuthenticationFlowContext context;

  AccountStanding(AuthenticationFlowContext context) {
    this.context = context;
  }

  /** Counts a failure for Keycloak's protection, which does so only for a user it can see. */
  void countFailure(UserModel user, String category) {
    context.getEvent().user(user).error(Errors.INVALID_USER_CREDENTIALS);
    if (context.getRealm().isBruteForceProtected()) {
      context
          .getProtector()
          .failedLogin(
              context.getRealm(),
              user,
              context.getConnection(),
              context.getUriInfo(),
              Set.of(category));
    }
  }

  /** Counts from zero again, after the owner has proven to be the owner. */
  void clearFailures(UserModel user, String category) {
    if (context.getRealm().isBruteForceProtected()) {
      context
          .getProtector()
          .successfulLogin(
              context.getRealm(),
              user,
              context.getConnection(),
              context.getUriInfo(),
              Set.of(category));
    }
  }

  /** The error of Keycloak's events if the protection has locked the account. */
  @Nullable String bruteForceError(UserModel user) {
    return AuthenticatorUtils.getDisabledByBruteForceEventError(context, user);
  }

  /**
   * The page for the owner of an account that is disabled or locked; empty if it is neither. That
   * another login of the same account is just being judged is no lock.
   */
  Optional<Response> refusal(UserModel user) {
    Optional<Instant> lockedUntil = lockedUntil(user);
    if (lockedUntil.isPresent()) {
      context.getEvent().user(user).error(Errors.USER_TEMPORARILY_DISABLED);
      CodePage page = new CodePage(context.getSession(), OtpPurpose.LOGIN, false);
      return Optional.of(page.accountLocked(context.form(), lockedUntil.get()));
    }
    return refusalIfDisabled(user);
  }

  /** The page for the owner of an account that is disabled; empty if it is not. */
  Optional<Response> refusalIfDisabled(UserModel user) {
    if (user.isEnabled()) {
      return Optional.empty();
    }
    context.getEvent().user(user).error(Errors.USER_DISABLED);
    return Optional.of(
        context
            .form()
            .setError(Messages.ACCOUNT_DISABLED)
            .createErrorPage(Response.Status.FORBIDDEN));
  }

  private Optional<Instant> lockedUntil(UserModel user) {
    return Optional.of(user)
        .filter(locked -> Errors.USER_TEMPORARILY_DISABLED.equals(bruteForceError(locked)))
        .map(
            locked ->
                context
                    .getSession()
                    .loginFailures()
                    .getUserLoginFailure(context.getRealm(), locked.getId()))
        .map(failures -> Instant.ofEpochSecond(failures.getFailedLoginNotBefore()))
        .filter(until -> until.isAfter(Instant.ofEpochMilli(Time.currentTimeMillis())));
  }
}
