package io.doorstep.storage.login;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.doorstep.spi.login.LoginDevice;
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginOutcome;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery;
import io.doorstep.spi.login.LoginQuery.Cursor;
import io.doorstep.storage.jpa.entity.LoginEntity;
import org.jspecify.annotations.Nullable;

/** Pages of logins, newest first, found by where the page before ended. */
final class LoginList {

  private static final String SELECT = "select l from LoginEntity l where l.realmId = :realmId";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "userId", " and l.userId = :userId",
          "outcome", " and l.outcome = :outcome",
          "clientId", " and l.clientId = :clientId",
          "begin", " and l.happenedAt >= :begin",
          "until", " and l.happenedAt < :until");

  /** Said in two parts, so that an index leads to where the page begins. */
  private static final String AFTER =
      " and l.happenedAt <= :happenedAt and (l.happenedAt < :happenedAt or l.id < :id)";

  private static final String ORDER = " order by l.happenedAt desc, l.id desc";

  private final EntityManager entityManager;
  private final String realmId;

  LoginList(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  LoginPage page(LoginQuery query) {
    List<LoginEntity> found =
        // one more than asked for tells whether there are more
        typedQuery(query).setMaxResults(query.max() + 1).getResultList();
    List<LoginEntry> items = found.stream().limit(query.max()).map(LoginList::entry).toList();
    @Nullable Cursor next = null;
    if (found.size() > query.max()) {
      LoginEntry last = items.get(query.max() - 1);
      next = new Cursor(last.at().toEpochMilli(), last.id());
    }
    return new LoginPage(items, next);
  }

  private TypedQuery<LoginEntity> typedQuery(LoginQuery query) {
    Map<String, Object> values = values(query);
    StringBuilder jpql = new StringBuilder(SELECT);
    values.keySet().forEach(name -> jpql.append(CONDITIONS.get(name)));
    @Nullable Cursor after = query.after();
    if (after != null) {
      jpql.append(AFTER);
      values.put("happenedAt", after.at());
      values.put("id", after.id());
    }
    TypedQuery<LoginEntity> typed =
        entityManager
            .createQuery(jpql.append(ORDER).toString(), LoginEntity.class)
            .setParameter("realmId", realmId);
    values.forEach(typed::setParameter);
    return typed;
  }

  private static Map<String, Object> values(LoginQuery query) {
    Map<String, Object> values = new LinkedHashMap<>();
    putIfGiven(values, "userId", query.userId());
    @Nullable LoginOutcome outcome = query.outcome();
    putIfGiven(values, "outcome", outcome == null ? null : outcome.key());
    putIfGiven(values, "clientId", query.clientId());
    putIfGiven(values, "begin", millis(query.from()));
    putIfGiven(values, "until", millis(query.until()));
    return values;
  }

  private static void putIfGiven(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static LoginEntry entry(LoginEntity row) {
    return new LoginEntry(
        row.getId(),
        Instant.ofEpochMilli(row.getHappenedAt()),
        row.getUserId(),
        LoginOutcome.ofKey(row.getOutcome()).orElseThrow(),
        row.getError(),
        row.getClientId(),
        row.getIpAddress(),
        device(row));
  }

  private static @Nullable LoginDevice device(LoginEntity row) {
    @Nullable String browser = row.getBrowser();
    @Nullable String system = row.getOperatingSystem();
    return browser == null || system == null
        ? null
        : new LoginDevice(browser, system, row.getDevice(), row.isMobile());
  }
}
