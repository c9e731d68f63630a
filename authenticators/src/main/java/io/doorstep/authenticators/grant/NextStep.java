package io.doorstep.authenticators.grant;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What an account still has to do before it may log in: {@code complete_profile}, or the name of a
 * required action, such as {@code update_password}.
 */
final class NextStep {

  private static final String COMPLETE_PROFILE = "complete_profile";

  private static final Set<String> PROFILE_ACTIONS =
      Set.of(RequiredAction.UPDATE_PROFILE.name(), RequiredAction.VERIFY_PROFILE.name());

  private NextStep() {}

  static Optional<String> of(UserModel user, AuthenticationSessionModel authSession) {
    NavigableSet<String> actions = new TreeSet<>(authSession.getRequiredActions());
    user.getRequiredActionsStream().forEach(actions::add);
    if (actions.stream().anyMatch(PROFILE_ACTIONS::contains)) {
      return Optional.of(COMPLETE_PROFILE);
    }
    return actions.stream()
        .findFirst()
        .map(action -> action.toLowerCase(Locale.ROOT).replace('-', '_'));
  }
}
