package io.doorstep.storage.kyc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.doorstep.storage.jpa.entity.AccountEntity;

/**
 * A part of the cases that somebody reviews, such that an index leads to it. No case is in two.
 *
 * @param condition on the case {@code c}, in JPQL
 * @param parameters of the condition, by name
 */
record CasePart(String condition, Map<String, Object> parameters) {

  private static final String BRANCHES = "branches";

  private static final String OF_OPEN_TYPE =
      " and exists (select 1 from AccountEntity a where a.realmId = c.realmId"
          + " and a.userId = c.userId and a.status <> :unsettled"
          + " and (a.accountType is null or a.accountType in :openTypes))";

  /** All cases. */
  static List<CasePart> all() {
    return List.of(new CasePart("", Map.of()));
  }

  /**
   * The cases of some branches, and those of some types wherever they are.
   *
   * @param openInBranches whether accounts of those types may be in branches
   */
  static List<CasePart> of(Set<String> branchIds, Set<String> openTypes, boolean openInBranches) {
    List<CasePart> parts = new ArrayList<>();
    if (!branchIds.isEmpty()) {
      parts.add(new CasePart(" and c.branchId in :branches", Map.of(BRANCHES, branchIds)));
    }
    Map<String, Object> types =
        Map.of("unsettled", AccountEntity.UNSETTLED, "openTypes", orNone(openTypes));
    parts.add(new CasePart(" and c.branchId is null" + OF_OPEN_TYPE, types));
    if (openInBranches) {
      Map<String, Object> elsewhere = new HashMap<>(types);
      elsewhere.put(BRANCHES, orNone(branchIds));
      parts.add(new CasePart(" and c.branchId not in :branches" + OF_OPEN_TYPE, elsewhere));
    }
    return parts;
  }

  /** An empty list is none that every database takes. */
  private static Set<String> orNone(Set<String> values) {
    return values.isEmpty() ? Set.of("") : values;
  }
}
