package io.doorstep.storage.branch;

import java.util.stream.Stream;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who works for which branches. */
public final class StaffGroups {

  private final BranchGroups groups;

  public StaffGroups(KeycloakSession session, RealmModel realm) {
    this.groups = new BranchGroups(session, realm);
  }

  /** The groups of the branches of which somebody is staff. */
  public Stream<GroupModel> branchesOf(UserModel user) {
    return groups.branchesOfStaff(user);
  }
}
