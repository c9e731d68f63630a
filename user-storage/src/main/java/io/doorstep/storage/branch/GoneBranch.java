package io.doorstep.storage.branch;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jspecify.annotations.Nullable;

/** Takes away what belongs to a branch whose group an admin of the realm has removed. */
final class GoneBranch {

  private final KeycloakSession session;
  private final RealmModel realm;

  GoneBranch(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  void cleanUp(GroupModel group) {
    @Nullable GroupModel parent = group.getParent();
    if (parent == null
        || parent.getParentId() != null
        || !parent.getName().equals(BranchGroups.ROOT)) {
      return;
    }
    BranchGroups groups = new BranchGroups(session, realm);
    for (AccountType type : session.getProvider(AccountTypeProvider.class).list(realm)) {
      groups.home(group, type.id()).ifPresent(this::remove);
    }
    new BranchPermissions(session, realm).forget(group.getName());
  }

  /** Whoever was at home there is homeless, or begins anew where the type begins. */
  private void remove(GroupModel home) {
    OnboardingProvider onboarding = session.getProvider(OnboardingProvider.class);
    session
        .users()
        .getGroupMembersStream(realm, home)
        .forEach(user -> onboarding.changed(realm, user));
    session.groups().removeGroup(realm, home);
  }
}
