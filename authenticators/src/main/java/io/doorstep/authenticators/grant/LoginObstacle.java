package io.doorstep.authenticators.grant;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.onboarding.NextStep;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * What an account still has to do before it may log in: what onboarding says, such as {@code
 * complete_profile}, or the name of a required action, such as {@code update_password}.
 */
final class LoginObstacle {

  private static final Set<String> PROFILE_ACTIONS =
      Set.of(RequiredAction.UPDATE_PROFILE.name(), RequiredAction.VERIFY_PROFILE.name());

  /** Asks only where the realm lets nobody in before their case is filled in. */
  private static final String ONBOARDING_ACTION = "doorstep-onboarding";

  private LoginObstacle() {}

  static Optional<String> of(
      KeycloakSession session, UserModel user, AuthenticationSessionModel authSession) {
    NextStep onboarding =
        session
            .getProvider(OnboardingProvider.class)
            .progress(authSession.getRealm(), user)
            .nextStep();
    if (onboarding.isBeforeLogin()) {
      return Optional.of(onboarding.key());
    }
    NavigableSet<String> actions = new TreeSet<>(authSession.getRequiredActions());
    user.getRequiredActionsStream().forEach(actions::add);
    if (actions.stream().anyMatch(PROFILE_ACTIONS::contains)) {
      return Optional.of(NextStep.COMPLETE_PROFILE.key());
    }
    if (actions.contains(ONBOARDING_ACTION)) {
      return Optional.of(NextStep.COMPLETE_KYC.key());
    }
    return actions.stream()
        .findFirst()
        .map(action -> action.toLowerCase(Locale.ROOT).replace('-', '_'));
  }
}
