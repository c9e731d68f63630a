package io.doorstep.storage.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchPage;
import io.doorstep.spi.branch.BranchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds branches among Keycloak's groups, by the unique key of parent and name: Keycloak's own
 * search pages by counting rows.
 */
final class BranchList {

  private static final String SELECT =
      "select g.id, g.name from GroupEntity g where g.realm = :realmId and g.parentId = :rootId"
          + " and g.name <> '"
          + BranchGroups.STAFF
          + "'";

  private static final String ATTRIBUTES =
      "select t.group.id, t.name, t.value from GroupAttributeEntity t where t.group.id in :ids";

  private static final String WITH_ATTRIBUTE =
      " and exists (select 1 from GroupAttributeEntity %1$s where %1$s.group = g"
          + " and %1$s.name = :%1$sName and %1$s.value = :%1$s)";

  private final EntityManager entityManager;
  private final String realmId;

  BranchList(KeycloakSession session, String realmId) {
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  /** Two queries, whatever the size of the page. */
  BranchPage page(String rootId, BranchQuery query) {
    // one more than asked for tells whether there are more
    List<Tuple> found = groups(rootId, query);
    List<Tuple> shown = found.stream().limit(query.max()).toList();
    Map<String, Map<String, String>> attributes = attributes(shown);
    List<Branch> items =
        shown.stream()
            .map(
                group ->
                    KeycloakBranchProvider.branch(
                        group.get(0, String.class),
                        group.get(1, String.class),
                        attributes.getOrDefault(group.get(0, String.class), Map.of())))
            .toList();
    return new BranchPage(
        items, found.size() > query.max() ? items.get(items.size() - 1).code() : null);
  }

  private Map<String, Map<String, String>> attributes(List<Tuple> groups) {
    List<String> ids = groups.stream().map(group -> group.get(0, String.class)).toList();
    Map<String, Map<String, String>> attributes = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Tuple row :
          entityManager
              .createQuery(ATTRIBUTES, Tuple.class)
              .setParameter("ids", ids)
              .getResultList()) {
        attributes
            .computeIfAbsent(row.get(0, String.class), id -> new HashMap<>())
            .put(row.get(1, String.class), row.get(2, String.class));
      }
    }
    return attributes;
  }

  private List<Tuple> groups(String rootId, BranchQuery query) {
    @Nullable Set<String> among = query.among();
    if (among != null && among.isEmpty()) {
      return List.of();
    }
    @Nullable String after = query.after();
    @Nullable String state = query.state();
    @Nullable Boolean open = query.open();
    String jpql =
        SELECT
            + (among == null ? "" : " and g.id in :among")
            + (query.prefix().isEmpty() ? "" : " and g.name like :prefix")
            + (after == null ? "" : " and g.name > :after")
            + (state == null ? "" : WITH_ATTRIBUTE.formatted("state"))
            + (open == null ? "" : WITH_ATTRIBUTE.formatted("status"))
            + " order by g.name";
    TypedQuery<Tuple> typed =
        entityManager
            .createQuery(jpql, Tuple.class)
            .setParameter("realmId", realmId)
            .setParameter("rootId", rootId)
            .setMaxResults(query.max() + 1);
    if (among != null) {
      typed.setParameter("among", among);
    }
    if (!query.prefix().isEmpty()) {
      typed.setParameter("prefix", query.prefix() + "%");
    }
    if (after != null) {
      typed.setParameter("after", after);
    }
    if (state != null) {
      typed.setParameter("stateName", KeycloakBranchProvider.STATE).setParameter("state", state);
    }
    if (open != null) {
      typed
          .setParameter("statusName", KeycloakBranchProvider.STATUS)
          .setParameter("status", KeycloakBranchProvider.status(open));
    }
    return typed.getResultList();
  }
}
