package io.doorstep.spi.staff;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts somebody may manage: see, create, change, disable, delete and restore.
 *
 * @param everywhereTypes ids of account types managed wherever they are
 * @param branchTypes ids of account types managed in the given branches
 * @param branchIds ids of the branches of which somebody is staff
 * @param all whether all accounts are managed: by admins of the realm
 */
public record StaffScope(
    Set<String> everywhereTypes, Set<String> branchTypes, Set<String> branchIds, boolean all) {

  /** Of who is no staff. */
  public static final StaffScope NONE = new StaffScope(Set.of(), Set.of(), Set.of(), false);

  /** Of who administers the realm. */
  public static final StaffScope ALL = new StaffScope(Set.of(), Set.of(), Set.of(), true);

  public StaffScope {
    everywhereTypes = Set.copyOf(everywhereTypes);
    branchTypes = Set.copyOf(branchTypes);
    branchIds = Set.copyOf(branchIds);
  }

  /** Whether accounts of that type in that branch are managed. */
  public boolean reaches(@Nullable String type, @Nullable String branchId) {
    if (all) {
      return true;
    }
    if (type == null || everywhereTypes.contains(type)) {
      return type != null;
    }
    return branchTypes.contains(type) && branchId != null && branchIds.contains(branchId);
  }

  public boolean reaches(ManagedAccount account) {
    return all || (!account.outOfReach() && reaches(account.type(), account.branchId()));
  }

  /** Whether all branches are seen, and not just those of which one is staff. */
  public boolean seesAllBranches() {
    return all || !everywhereTypes.isEmpty();
  }

  public boolean seesBranch(String branchId) {
    return seesAllBranches() || branchIds.contains(branchId);
  }

  /** Whether there are accounts to be managed, though perhaps not before one works for a branch. */
  public boolean isStaff() {
    return all || !everywhereTypes.isEmpty() || !branchTypes.isEmpty();
  }

  /** Whether there is nothing that could be managed. */
  public boolean isEmpty() {
    return !all && everywhereTypes.isEmpty() && (branchTypes.isEmpty() || branchIds.isEmpty());
  }
}
