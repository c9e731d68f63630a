package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

import io.doorstep.rest.representation.LookupRequest;
import io.doorstep.rest.representation.OtpLockRequest;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;

/** A trusted client asks whether somebody has an account. */
public final class LookUpAccount {

  /** What there is to know of an address. */
  public record Finding(boolean exists, boolean profileComplete, boolean canLogIn) {}

  private final KeycloakSession session;

  public LookUpAccount(KeycloakSession session) {
    this.session = session;
  }

  public Finding lookUp(LookupRequest request) {
    OtpLocks addresses = new OtpLocks(session);
    Optional<UserModel> owner =
        addresses.owner(
            addresses.address(new OtpLockRequest(request.mobileNumber(), request.email())));
    return owner.map(this::finding).orElseGet(() -> new Finding(false, false, false));
  }

  private Finding finding(UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    OnboardingProgress progress =
        session.getProvider(OnboardingProvider.class).progress(realm, user);
    boolean canLogIn =
        user.isEnabled() && !progress.nextStep().isBeforeLogin() && !isLocked(realm, user);
    return new Finding(true, progress.isProfileComplete(), canLogIn);
  }

  private boolean isLocked(RealmModel realm, UserModel user) {
    BruteForceProtector protector = session.getProvider(BruteForceProtector.class);
    return realm.isBruteForceProtected()
        && (protector.isTemporarilyDisabled(session, realm, user)
            || protector.isPermanentlyLockedOut(session, realm, user));
  }
}
