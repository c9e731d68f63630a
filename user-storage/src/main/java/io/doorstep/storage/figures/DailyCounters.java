package io.doorstep.storage.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.throttle.StoreBusyException;

/**
 * The tables DOORSTEP_DAILY_COUNT and DOORSTEP_DAILY_CODE of a realm. Whoever counts takes a row
 * until the end of the transaction. A counter is the sum of a few rows, one of which is taken at
 * random, so that many who count at once do not wait for one another.
 *
 * <p>A row is made before it is first needed, in a transaction of its own: to MariaDB and MySQL a
 * statement that meets no row locks the gap where it is to come, and two that do so and then insert
 * wait for each other. Which rows are there a node finds out once, so that to count costs no more
 * than the one statement.
 */
public final class DailyCounters {

  static final String REGISTRATION = "registration";
  static final String FUNNEL = "funnel";

  private static final int PARTS = 8;

  /** Rows that this node has seen to; those of yesterday go with all others, now and then. */
  private static final Set<Row> KNOWN = ConcurrentHashMap.newKeySet();

  private static final int MOST_KNOWN = 20_000;

  private final KeycloakSessionFactory factory;
  private final EntityManager entityManager;
  private final String realmId;

  public DailyCounters(KeycloakSession session, String realmId) {
    this.factory = session.getKeycloakSessionFactory();
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  /**
   * Counts an account of a type, on the day of an instant.
   *
   * @param at in milliseconds since the epoch
   */
  public void registered(String accountType, long at) {
    add("DailyCount", counter(dayOf(at), REGISTRATION, accountType), Map.of());
  }

  /** Counts a case that came as far as a step for the first time. */
  public void reached(String step) {
    add("DailyCount", counter(today(), FUNNEL, step), Map.of());
  }

  private static Map<String, Object> counter(int day, String kind, String name) {
    return Map.of("day", day, "kind", kind, "name", name);
  }

  /**
   * Adds to what became of the codes of today that went one way.
   *
   * @param currency the empty text if it is not known
   */
  void addCodes(CodeRoute route, String currency, CodeCounts counts) {
    add(
        "DailyCode",
        Map.of(
            "day", today(),
            "channel", route.channel().key(),
            "country", Objects.requireNonNullElse(route.country(), ""),
            "provider", Objects.requireNonNullElse(route.provider(), ""),
            "currency", currency),
        Map.of(
            "asked", counts.asked(),
            "sent", counts.sent(),
            "failed", counts.failed(),
            "verified", counts.verified(),
            "cost", counts.cost()));
  }

  private record Row(String table, Map<String, Object> key) {}

  /** What is to be added. */
  record CodeCounts(long asked, long sent, long failed, long verified, BigDecimal cost) {}

  private void add(String table, Map<String, Object> counter, Map<String, Object> amounts) {
    Map<String, Object> key = new HashMap<>(counter);
    key.put("realmId", realmId);
    key.put("part", ThreadLocalRandom.current().nextInt(PARTS));
    Row row = new Row(table, Map.copyOf(key));
    try {
      ensure(row);
      if (!counted(row, amounts)) {
        // a realm that was removed has come back with its id; where the row is to come is locked
        // by this transaction now, and no other could make it
        insert(entityManager, row);
        counted(row, amounts);
      }
    } catch (LockTimeoutException | PessimisticLockException e) {
      throw new StoreBusyException(e);
    }
  }

  private boolean counted(Row row, Map<String, Object> amounts) {
    return query(entityManager, row.table() + ".add", row.key(), amounts).executeUpdate() == 1;
  }

  private void ensure(Row row) {
    if (KNOWN.contains(row)) {
      return;
    }
    KeycloakModelUtils.runJobInTransaction(
        factory,
        own -> insert(own.getProvider(JpaConnectionProvider.class).getEntityManager(), row));
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    KNOWN.add(row);
  }

  private static void insert(EntityManager entityManager, Row row) {
    query(entityManager, row.table() + ".insert", row.key(), Map.of()).executeUpdate();
  }

  private static Query query(
      EntityManager entityManager,
      String name,
      Map<String, Object> parameters,
      Map<String, Object> more) {
    Query query = entityManager.createNamedQuery(name);
    parameters.forEach(query::setParameter);
    more.forEach(query::setParameter);
    return query;
  }

  private static int today() {
    return dayOf(Time.currentTimeMillis());
  }

  private static int dayOf(long millis) {
    return dayOf(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate());
  }

  static int dayOf(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
