package io.doorstep.storage.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.storage.jpa.entity.AccountEntity;
import org.jspecify.annotations.Nullable;

/** The rows of a realm's accounts. */
public final class AccountTable {

  /** Databases take only so many parameters. */
  private static final int AT_ONCE = 1_000;

  private final EntityManager entityManager;
  private final String realmId;

  public AccountTable(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  public AccountTable(KeycloakSession session, String realmId) {
    this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
  }

  public Optional<AccountEntity> find(String userId) {
    return Optional.ofNullable(
        entityManager.find(AccountEntity.class, new AccountEntity.Key(realmId, userId)));
  }

  /** Id of the branch where the account is at home; null for none. */
  public @Nullable String branchOf(@Nullable String userId) {
    return userId == null
        ? null
        : entityManager
            .createNamedQuery("Account.branch", String.class)
            .setParameter("realmId", realmId)
            .setParameter("userId", userId)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }

  /** Ids of the branches where accounts are at home, by the accounts' ids. */
  public Map<String, String> branchesOf(List<String> userIds) {
    Map<String, String> branches = new HashMap<>();
    for (int from = 0; from < userIds.size(); from += AT_ONCE) {
      entityManager
          .createNamedQuery("Account.branches", Object[].class)
          .setParameter("realmId", realmId)
          .setParameter("userIds", userIds.subList(from, Math.min(from + AT_ONCE, userIds.size())))
          .getResultStream()
          .forEach(row -> branches.put((String) row[0], (String) row[1]));
    }
    return branches;
  }

  /** How many accounts are at home in a branch. */
  public long countIn(String branchId) {
    return entityManager
        .createNamedQuery("Account.countInBranch", Long.class)
        .setParameter("realmId", realmId)
        .setParameter("branchId", branchId)
        .getSingleResult();
  }

  /** The account's row, made if it is missing, which nobody else changes meanwhile. */
  public AccountEntity lock(String userId) {
    entityManager
        .createNamedQuery("Account.insert")
        .setParameter("realmId", realmId)
        .setParameter("userId", userId)
        .executeUpdate();
    return entityManager.find(
        AccountEntity.class,
        new AccountEntity.Key(realmId, userId),
        LockModeType.PESSIMISTIC_WRITE);
  }
}
