package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.access.Feature;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchProvider;
import org.jspecify.annotations.Nullable;

/**
 * Staff say who has a feature of the apps: an account, or all of a branch that are not excepted.
 */
public final class SwitchFeature {

  private final ManagedUsers users;
  private final FeatureProvider features;

  public SwitchFeature(ManagedUsers users) {
    this.users = users;
    this.features = users.session().getProvider(FeatureProvider.class);
  }

  /**
   * Says it of an account.
   *
   * @param enabled null to leave it to the branch
   * @throws RefusedException if there is no such account or feature
   */
  public UserModel forUser(String userId, String featureId, @Nullable Boolean enabled) {
    UserModel user = users.requireOther(userId);
    Feature feature = require(featureId);
    boolean hadIt = features.enabled(users.realm(), user).contains(featureId);
    features.state(user, feature, enabled);
    boolean hasIt = features.enabled(users.realm(), user).contains(featureId);
    if (hadIt && !hasIt && feature.endsSessions()) {
      new UserSessions(users.session()).endAll(user);
    }
    return user;
  }

  /**
   * Says it of a branch. Sessions of its accounts go on; their next tokens say it.
   *
   * @param enabled null to leave it to the default
   * @return what is said of the branch now
   * @throws RefusedException if there is no such branch of the caller's, or feature
   */
  public Optional<Boolean> forBranch(String code, String featureId, @Nullable Boolean enabled) {
    Branch branch =
        users
            .session()
            .getProvider(BranchProvider.class)
            .find(users.realm(), code)
            .filter(found -> users.scope().worksIn(found.id()))
            .orElseThrow(SwitchFeature::notFound);
    Feature feature = require(featureId);
    GroupModel group = users.session().groups().getGroupById(users.realm(), branch.id());
    features.state(group, feature, enabled);
    return features.stated(group, feature);
  }

  private Feature require(String id) {
    return features.find(users.realm(), id).orElseThrow(SwitchFeature::notFound);
  }

  private static RefusedException notFound() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }
}
