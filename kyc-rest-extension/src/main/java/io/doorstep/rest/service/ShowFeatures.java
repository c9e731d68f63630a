package io.doorstep.rest.service;

import java.util.List;
import java.util.Set;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.access.Feature;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.branch.Branch;

/** Which features there are, and which of them an account has. */
public final class ShowFeatures {

  private final KeycloakSession session;
  private final FeatureProvider features;
  private final RealmModel realm;

  public ShowFeatures(KeycloakSession session) {
    this.session = session;
    this.features = session.getProvider(FeatureProvider.class);
    this.realm = session.getContext().getRealm();
  }

  /** A feature, and whether it is on. */
  public record State(Feature feature, boolean enabled) {}

  /** All features, as they are for an account. */
  public List<State> of(UserModel user) {
    Set<String> enabled = features.enabled(realm, user);
    return features.list(realm).stream()
        .map(feature -> new State(feature, enabled.contains(feature.id())))
        .toList();
  }

  /**
   * One feature, as it is for an account.
   *
   * @throws RefusedException if there is no such feature
   */
  public State of(UserModel user, String id) {
    return of(user).stream()
        .filter(state -> state.feature().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }

  /** All features, as they are for those accounts of a branch of whom nothing is said. */
  public List<State> of(Branch branch) {
    GroupModel group = session.groups().getGroupById(realm, branch.id());
    return features.list(realm).stream()
        .map(
            feature ->
                new State(feature, features.stated(group, feature).orElse(feature.onByDefault())))
        .toList();
  }

  /** All features, as they are for those of whom nothing is said. */
  public List<State> catalogue() {
    return features.list(realm).stream()
        .map(feature -> new State(feature, feature.onByDefault()))
        .toList();
  }
}
