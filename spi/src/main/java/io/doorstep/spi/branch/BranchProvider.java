package io.doorstep.spi.branch;

import java.util.Optional;

import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The branches of a realm. Who works for a branch is a member of its group {@code staff}; an
 * account of the type T that is at home there is a member of the group {@code CODE:T}, which
 * Keycloak's own admin permissions guard.
 */
public interface BranchProvider extends Provider {

  Optional<Branch> find(RealmModel realm, String code);

  Optional<Branch> findById(RealmModel realm, String id);

  BranchPage list(RealmModel realm, BranchQuery query);

  /**
   * How many accounts are at home in the branch. Nobody moves into it before the transaction ends.
   */
  long countAccounts(RealmModel realm, Branch branch);

  /** The branch where an account is at home. */
  Optional<Branch> of(RealmModel realm, UserModel user);

  /**
   * Opens a new branch.
   *
   * @throws ModelDuplicateException if there is one of this code
   */
  Branch create(RealmModel realm, String code, BranchDetails details);

  /**
   * Says something else of a branch, closes it or opens it again. Whether it can be closed is up to
   * the caller.
   */
  Branch change(RealmModel realm, Branch branch, BranchDetails details, boolean open);

  /**
   * Makes the account at home there, and in no other branch.
   *
   * @return false if the branch has been closed meanwhile
   */
  boolean move(RealmModel realm, UserModel user, Branch branch);

  void addStaff(RealmModel realm, Branch branch, UserModel user);

  void removeStaff(RealmModel realm, Branch branch, UserModel user);

  /** Makes the groups and permissions of all branches and account types that are not there yet. */
  void prepare(RealmModel realm);
}
