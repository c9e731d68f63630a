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
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.storage.jpa.RealmRow;
import io.doorstep.storage.jpa.Statement;

/**
 * The tables DOORSTEP_DAILY_COUNT and DOORSTEP_DAILY_CODE of a realm. Whoever counts takes a row
 * until the end of the transaction. A counter is the sum of a few rows, one of which is taken at
 * random, so that many who count at once do not wait for one another.
 *
 * <p>The rows are made before the first is needed, in a transaction of its own: to MariaDB and
 * MySQL a statement that meets no row locks the gap where it is to come, and two that do so and
 * then insert wait for each other. Which rows are there a node finds out once, so that to count
 * costs no more than the one statement. Whoever holds what many wait for has them made before that,
 * since the other transaction takes a connection more.
 */
public final class DailyCounters {

  static final String REGISTRATION = "registration";
  static final String FUNNEL = "funnel";

  private static final int PARTS = 8;

  /**
   * Counters whose rows this node has seen to; those of yesterday go with all others, now and then.
   */
  private static final Set<Counter> KNOWN = ConcurrentHashMap.newKeySet();

  private static final int MOST_KNOWN = 20_000;

  private final KeycloakSessionFactory factory;
  private final EntityManager entityManager;
  private final String realmId;

  public DailyCounters(KeycloakSession session, String realmId) {
    this.factory = session.getKeycloakSessionFactory();
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  /** Counts accounts of a type that came on a day. */
  public void registered(String accountType, LocalDate day, long amount) {
    add("DailyCount", named(dayOf(day), REGISTRATION, accountType), Map.of("amount", amount));
  }

  /** Counts a case that came as far as a step for the first time. */
  public void reached(String step) {
    add("DailyCount", named(today(), FUNNEL, step), Map.of("amount", 1L));
  }

  private static Map<String, Object> named(int day, String kind, String name) {
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
        codes(route, currency),
        Map.of(
            "asked", counts.asked(),
            "sent", counts.sent(),
            "failed", counts.failed(),
            "verified", counts.verified(),
            "cost", counts.cost()));
  }

  /** Makes the rows that {@link #addCodes} takes one of, unless they are there. */
  void ensureCodes(CodeRoute route, String currency) {
    ensure(counter("DailyCode", codes(route, currency)));
  }

  private static Map<String, Object> codes(CodeRoute route, String currency) {
    return Map.of(
        "day", today(),
        "channel", route.channel().key(),
        "country", Objects.requireNonNullElse(route.country(), ""),
        "provider", Objects.requireNonNullElse(route.provider(), ""),
        "currency", currency);
  }

  private record Counter(String table, Map<String, Object> key) {}

  /** What is to be added. */
  record CodeCounts(long asked, long sent, long failed, long verified, BigDecimal cost) {}

  private void add(String table, Map<String, Object> key, Map<String, Object> amounts) {
    Counter counter = counter(table, key);
    ensure(counter);
    int part = ThreadLocalRandom.current().nextInt(PARTS);
    // the row went with the realm, which may be there again; otherwise nothing would take it away
    if (!counted(counter, part, amounts) && RealmRow.hold(entityManager, realmId)) {
      insert(entityManager, counter, part);
      counted(counter, part, amounts);
    }
  }

  private Counter counter(String table, Map<String, Object> key) {
    Map<String, Object> ofRealm = new HashMap<>(key);
    ofRealm.put("realmId", realmId);
    return new Counter(table, Map.copyOf(ofRealm));
  }

  private boolean counted(Counter counter, int part, Map<String, Object> amounts) {
    return Statement.execute(query(entityManager, counter, part, ".add", amounts)) == 1;
  }

  private void ensure(Counter counter) {
    if (KNOWN.contains(counter)) {
      return;
    }
    KeycloakModelUtils.runJobInTransaction(
        factory,
        own -> {
          EntityManager ownManager =
              own.getProvider(JpaConnectionProvider.class).getEntityManager();
          IntStream.range(0, PARTS).forEach(part -> insert(ownManager, counter, part));
        });
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    KNOWN.add(counter);
  }

  private static void insert(EntityManager entityManager, Counter counter, int part) {
    Statement.execute(query(entityManager, counter, part, ".insert", Map.of()));
  }

  private static Query query(
      EntityManager entityManager,
      Counter counter,
      int part,
      String name,
      Map<String, Object> amounts) {
    Query query = entityManager.createNamedQuery(counter.table() + name);
    counter.key().forEach(query::setParameter);
    query.setParameter("part", part);
    amounts.forEach(query::setParameter);
    return query;
  }

  private static int today() {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return dayOf(now.atZone(ZoneOffset.UTC).toLocalDate());
  }

  static int dayOf(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
