package io.doorstep.storage.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import io.doorstep.spi.account.AccountItem;
import io.doorstep.spi.account.AccountPage;
import io.doorstep.spi.account.AccountQuery;
import io.doorstep.spi.account.AccountQuery.Cursor;
import io.doorstep.spi.account.AccountQuery.Filter;
import io.doorstep.spi.account.AccountQuery.Order;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.staff.StaffScope;
import io.doorstep.storage.jpa.ScopeCondition;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of accounts, found by where the page before ended. Who may see what is part of
 * the query, so a page is full whoever asks.
 */
final class AccountList {

  private static final String SELECT =
      "select a from AccountEntity a where a.realmId = :realmId and a.status in :statuses";

  /** Of the accounts on the page only: more may have to be sorted to find them. */
  private static final String CONTACTS =
      "select a.userId as userId, u.username as username, u.firstName as firstName,"
          + " u.lastName as lastName, u.email as email, c.code as userCode,"
          + " m.address as mobile, b.name as branch from AccountEntity a"
          + " join UserEntity u on u.id = a.userId"
          + " left join UserCodeEntity c on c.realmId = a.realmId and c.userId = a.userId"
          + " left join ContactEntity m on m.realmId = a.realmId and m.userId = a.userId"
          + " and m.kind = 'mobile'"
          + " left join GroupEntity b on b.id = a.branchId"
          + " where a.realmId = :realmId and a.userId in :userIds";

  private static final char NONCHARACTER = '\uFFFF';
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';
  private static final String OF_BATCH =
      " and a.userId in (select r.userId from BatchRowEntity r where r.realmId = a.realmId"
          + " and r.batchId = :batchId)";

  private final EntityManager entityManager;
  private final String realmId;
  private final StringBuilder jpql = new StringBuilder(SELECT);
  private final Map<String, Object> parameters = new HashMap<>();

  AccountList(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  AccountPage page(StaffScope scope, AccountQuery query) {
    if (scope.isEmpty()) {
      return new AccountPage(List.of(), null);
    }
    addScope(scope);
    addFilter(query.filter());
    addPlace(query.order(), query.after());
    TypedQuery<AccountEntity> typed =
        entityManager.createQuery(jpql.toString(), AccountEntity.class);
    typed.setParameter("realmId", realmId);
    typed.setParameter(
        "statuses", query.filter().statuses().stream().map(AccountStatus::key).toList());
    parameters.forEach(typed::setParameter);
    // one more than asked for tells whether there are more
    List<AccountEntity> found = typed.setMaxResults(query.max() + 1).getResultList();
    return new AccountPage(
        items(found.stream().limit(query.max()).toList()),
        found.size() > query.max() ? place(found.get(query.max() - 1)) : null);
  }

  /** Whom Keycloak has removed in bulk is not shown until the row is swept. */
  private List<AccountItem> items(List<AccountEntity> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Map<String, Tuple> contacts = new HashMap<>();
    entityManager
        .createQuery(CONTACTS, Tuple.class)
        .setParameter("realmId", realmId)
        .setParameter("userIds", accounts.stream().map(AccountEntity::getUserId).toList())
        .getResultStream()
        .forEach(contact -> contacts.put(contact.get("userId", String.class), contact));
    return accounts.stream()
        .flatMap(
            account ->
                Optional.ofNullable(contacts.get(account.getUserId()))
                    .map(contact -> item(account, contact))
                    .stream())
        .toList();
  }

  private void addScope(StaffScope scope) {
    if (scope.all()) {
      return;
    }
    ScopeCondition reached = ScopeCondition.of(scope, "a");
    jpql.append(" and a.outOfReach = false and (").append(reached.text()).append(')');
    parameters.putAll(reached.parameters());
  }

  private void addFilter(Filter filter) {
    add(" and a.userId in :userIds", "userIds", filter.userIds());
    add(" and a.accountType = :type", "type", filter.type());
    add(" and a.branchId = :branch", "branch", filter.branchId());
    add(OF_BATCH, "batchId", filter.batchId());
    if (filter.minKycLevel() > 0) {
      add(" and a.kycLevel >= :level", "level", filter.minKycLevel());
    }
    if (!filter.namePrefix().isEmpty()) {
      addPrefix(filter.namePrefix());
    }
  }

  /**
   * Two bounds, which an index finds, and a pattern, since in the order of a language there is more
   * between them. Which of two characters comes after all others depends on the collation: glibc's
   * pass U+FFFF over, and elsewhere U+FFFD is a symbol before the letters.
   */
  private void addPrefix(String prefix) {
    add(" and a.sortName >= :from", "from", prefix);
    add(
        " and a.sortName < greatest(cast(:to as string), cast(:orTo as string))",
        "to",
        prefix + NONCHARACTER);
    parameters.put("orTo", prefix + REPLACEMENT_CHARACTER);
    add(" and a.sortName like :pattern escape '!'", "pattern", escaped(prefix) + "%");
  }

  private static String escaped(String prefix) {
    return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Said in two parts, so that an index leads to where the page begins. */
  private void addPlace(Order order, @Nullable Cursor after) {
    String column = order == Order.NAME ? "a.sortName" : "a.createdAt";
    boolean descending = order == Order.NEWEST_FIRST;
    if (after != null) {
      String beyond = descending ? "<" : ">";
      jpql.append(
          " and %1$s %2$s= :value and (%1$s %2$s :value or a.userId %2$s :userId)"
              .formatted(column, beyond));
      parameters.put("value", order == Order.NAME ? nameOf(after) : after.createdAt());
      parameters.put("userId", after.userId());
    }
    String direction = descending ? " desc" : "";
    jpql.append(" order by %1$s%2$s, a.userId%2$s".formatted(column, direction));
  }

  /** If the account is gone meanwhile, the list begins anew. */
  private String nameOf(Cursor after) {
    return new AccountTable(entityManager, realmId)
        .find(after.userId())
        .map(AccountEntity::getSortName)
        .orElse("");
  }

  private void add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      jpql.append(condition);
      parameters.put(parameter, value);
    }
  }

  private static Cursor place(AccountEntity last) {
    return new Cursor(last.getCreatedAt(), last.getUserId());
  }

  private static AccountItem item(AccountEntity account, Tuple row) {
    @Nullable String deletedBy = account.getDeletedBy();
    return new AccountItem(
        new AccountItem.Place(
            account.getUserId(),
            row.get("userCode", String.class),
            account.getAccountType(),
            row.get("branch", String.class),
            AccountStatus.ofKey(account.getStatus()).orElse(AccountStatus.DISABLED),
            account.getKycLevel(),
            Instant.ofEpochMilli(account.getCreatedAt())),
        new AccountItem.Contact(
            row.get("username", String.class),
            row.get("firstName", String.class),
            row.get("lastName", String.class),
            row.get("email", String.class),
            row.get("mobile", String.class)),
        account.getDeletedAt() == 0 || deletedBy == null
            ? null
            : new AccountItem.Deletion(Instant.ofEpochMilli(account.getDeletedAt()), deletedBy));
  }
}
