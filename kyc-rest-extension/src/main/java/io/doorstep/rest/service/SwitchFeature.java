package io.doorstep.rest.service;

import java.util.Objects;
import java.util.Set;

import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.access.Feature;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.account.AccountPage;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.account.AccountQuery;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/**
 * Staff say who has a feature of the apps: an account, or all of a branch that are not excepted.
 */
public final class SwitchFeature {

  private static final int PAGE_SIZE = 100;

  private final Staff staff;
  private final FeatureProvider features;

  public SwitchFeature(Staff staff) {
    this.staff = staff;
    this.features = staff.session().getProvider(FeatureProvider.class);
  }

  /**
   * Says it of an account.
   *
   * @param enabled null to leave it to the branch
   * @throws RefusedException if there is no such account or feature
   */
  public UserModel forUser(String userId, String featureId, @Nullable Boolean enabled) {
    UserModel user = staff.managedOther(userId);
    Feature feature = require(featureId);
    boolean hadIt = features.enabled(staff.realm(), user).contains(featureId);
    features.state(user, feature, enabled);
    boolean hasIt = features.enabled(staff.realm(), user).contains(featureId);
    if (hadIt && !hasIt && feature.endsSessions()) {
      new UserSessions(staff.session()).endAll(user);
    }
    return user;
  }

  /**
   * Says it of a branch.
   *
   * @param enabled null to leave it to the default
   * @throws RefusedException if there is no such branch of the caller's, or feature
   */
  public void forBranch(String code, String featureId, @Nullable Boolean enabled) {
    staff.requireBranches();
    Branch branch = staff.branch(code);
    Feature feature = require(featureId);
    GroupModel group = staff.session().groups().getGroupById(staff.realm(), branch.id());
    boolean hadIt = isOn(group, feature);
    features.state(group, feature, enabled);
    if (hadIt && !isOn(group, feature) && feature.endsSessions()) {
      endSessions(branch, feature);
    }
  }

  private boolean isOn(GroupModel branch, Feature feature) {
    return features.stated(branch, feature).orElse(feature.onByDefault());
  }

  /** Of the branch's accounts, except for those that have the feature all the same. */
  private void endSessions(Branch branch, Feature feature) {
    UserSessions sessions = new UserSessions(staff.session());
    AccountQuery.@Nullable Cursor after = null;
    do {
      AccountPage page =
          staff
              .session()
              .getProvider(AccountProvider.class)
              .list(staff.realm(), StaffScope.ALL, activeIn(branch, after));
      page.items().stream()
          .map(item -> item.account().userId())
          .map(id -> staff.session().users().getUserById(staff.realm(), id))
          .filter(Objects::nonNull)
          .filter(user -> features.stated(user, feature).isEmpty())
          .forEach(sessions::endAll);
      after = page.next();
    } while (after != null);
  }

  private static AccountQuery activeIn(Branch branch, AccountQuery.@Nullable Cursor after) {
    AccountQuery.Filter active =
        new AccountQuery.Filter(null, null, branch.id(), Set.of(AccountStatus.ACTIVE), 0, "", null);
    return new AccountQuery(active, AccountQuery.Order.OLDEST_FIRST, after, PAGE_SIZE);
  }

  private Feature require(String id) {
    return features.find(staff.realm(), id).orElseThrow(SwitchFeature::notFound);
  }

  private static RefusedException notFound() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }
}
