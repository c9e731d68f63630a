package io.doorstep.storage.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.spi.staff.StaffScope;

/**
 * What a row of {@code AccountEntity} must be like to be within a scope. It says no more than the
 * scope does: an alternative that leads nowhere would keep a database from using its indexes.
 *
 * @param parameters of the text, by name
 */
public record ScopeCondition(String text, Map<String, Object> parameters) {

  /** Of nobody's. */
  static final String NOTHING = "1 = 0";

  /**
   * The condition.
   *
   * @param scope that does not reach everybody
   * @param alias of the account in the query
   */
  public static ScopeCondition of(StaffScope scope, String alias) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    if (!scope.everywhereTypes().isEmpty()) {
      parts.add("%s.accountType in :everywhere".formatted(alias));
      parameters.put("everywhere", scope.everywhereTypes());
    }
    if (!scope.branchTypes().isEmpty() && !scope.branchIds().isEmpty()) {
      parts.add(
          "(%1$s.branchId in :branches and %1$s.accountType in :inBranches)".formatted(alias));
      parameters.put("branches", scope.branchIds());
      parameters.put("inBranches", scope.branchTypes());
    }
    return new ScopeCondition(
        parts.isEmpty() ? NOTHING : String.join(" or ", parts), Map.copyOf(parameters));
  }
}
