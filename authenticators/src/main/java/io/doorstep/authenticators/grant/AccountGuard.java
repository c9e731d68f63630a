package io.doorstep.authenticators.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

import org.jspecify.annotations.Nullable;

/**
 * Whether an account may be used, as its admins and Keycloak's brute-force protection say, and what
 * the protection is told.
 */
final class AccountGuard {

  private static final Set<String> CATEGORY = Set.of(OTPCredentialModel.TYPE);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final BruteForceProtector protector;

  AccountGuard(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.protector = session.getProvider(BruteForceProtector.class);
  }

  /**
   * Why the account may not be used; empty if it may. To be told after a right code only: to a
   * stranger a locked account is like any other.
   */
  Optional<OtpGrantException> refusal(UserModel user) {
    @Nullable String error =
        AuthenticatorUtils.getDisabledByBruteForceEventError(protector, session, realm, user);
    if (Errors.USER_TEMPORARILY_DISABLED.equals(error)) {
      Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
      return Optional.of(OtpGrantException.locked(error, lockedUntil(user), now));
    }
    if (error != null || !user.isEnabled()) {
      return Optional.of(OtpGrantException.invalidGrant(Errors.USER_DISABLED, "Account disabled"));
    }
    return Optional.empty();
  }

  void countFailure(String userId) {
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user != null && realm.isBruteForceProtected()) {
      protector.failedLogin(realm, user, connection(), session.getContext().getUri(), CATEGORY);
    }
  }

  void countSuccess(UserModel user) {
    if (realm.isBruteForceProtected()) {
      protector.successfulLogin(realm, user, connection(), session.getContext().getUri(), CATEGORY);
    }
  }

  private Instant lockedUntil(UserModel user) {
    @Nullable UserLoginFailureModel failures =
        session.loginFailures().getUserLoginFailure(realm, user.getId());
    return Instant.ofEpochSecond(failures == null ? 0 : failures.getFailedLoginNotBefore());
  }

  private ClientConnection connection() {
    return session.getContext().getConnection();
  }
}
