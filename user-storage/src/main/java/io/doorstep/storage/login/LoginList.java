package io.doorstep.storage.login;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;

import io.doorstep.spi.login.LoginDevice;
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginOutcome;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery;
import io.doorstep.spi.login.LoginQuery.Cursor;
import io.doorstep.storage.jpa.TimeOrderedQuery;
import io.doorstep.storage.jpa.entity.LoginEntity;
import org.jspecify.annotations.Nullable;

/** Pages of logins, newest first. */
final class LoginList {

  private final EntityManager entityManager;
  private final String realmId;

  LoginList(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  LoginPage page(LoginQuery query) {
    // one more than asked for tells whether there are more
    List<LoginEntity> found = query(query).list(query.max() + 1);
    List<LoginEntry> items = found.stream().limit(query.max()).map(LoginList::entry).toList();
    @Nullable Cursor next = null;
    if (found.size() > query.max()) {
      LoginEntry last = items.get(query.max() - 1);
      next = new Cursor(last.at().toEpochMilli(), last.id());
    }
    return new LoginPage(items, next);
  }

  private TimeOrderedQuery<LoginEntity> query(LoginQuery query) {
    @Nullable LoginOutcome outcome = query.outcome();
    TimeOrderedQuery<LoginEntity> rows =
        new TimeOrderedQuery<>(entityManager, LoginEntity.class, realmId)
            .where("userId", query.userId())
            .where("outcome", outcome == null ? null : outcome.key())
            .where("clientId", query.clientId())
            .reachedBy(query.scope())
            .notBefore(query.from())
            .before(query.until());
    @Nullable Cursor after = query.after();
    return after == null ? rows : rows.after(after.at(), after.id());
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
