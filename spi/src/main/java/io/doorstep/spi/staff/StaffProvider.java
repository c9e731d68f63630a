package io.doorstep.spi.staff;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.onboarding.AccountType;
import org.jspecify.annotations.Nullable;

/** Says what somebody may do to accounts, the same to every list and every act. */
public interface StaffProvider extends Provider {

  /**
   * What somebody manages.
   *
   * @param staff of that realm, or an admin of the master realm
   */
  StaffScope scope(RealmModel realm, UserModel staff);

  /** The account; empty if there is none, or if it is out of the scope, which nobody can tell. */
  Optional<ManagedAccount> find(RealmModel realm, StaffScope scope, String userId);

  /**
   * Whether somebody with that scope may open branches, and change those that they see. Not who has
   * one of their own.
   */
  boolean mayRunBranches(RealmModel realm, UserModel staff, StaffScope scope);

  /** Whether somebody with that scope may create an account of that type there. */
  boolean mayCreate(
      RealmModel realm,
      UserModel staff,
      StaffScope scope,
      AccountType type,
      @Nullable String branchId);
}
