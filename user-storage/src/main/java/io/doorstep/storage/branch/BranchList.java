package io.doorstep.storage.branch;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.branch.BranchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds branches among Keycloak's groups, by the unique key of parent and name: Keycloak's own
 * search pages by counting rows.
 */
final class BranchList {

  private static final String SELECT =
      "select g.id from GroupEntity g where g.realm = :realmId and g.parentId = :rootId"
          + " and g.name <> '"
          + BranchGroups.STAFF
          + "'";

  private static final String WITH_ATTRIBUTE =
      " and exists (select 1 from GroupAttributeEntity %1$s where %1$s.group = g"
          + " and %1$s.name = :%1$sName and %1$s.value = :%1$s)";

  private final EntityManager entityManager;
  private final String realmId;

  BranchList(KeycloakSession session, String realmId) {
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  /** Ids of branches, one more than asked for if there are more. */
  List<String> ids(String rootId, BranchQuery query) {
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
    TypedQuery<String> typed =
        entityManager
            .createQuery(jpql, String.class)
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
