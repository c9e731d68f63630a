package io.doorstep.storage.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.figures.DailyFigures;
import io.doorstep.spi.figures.DailyFigures.Codes;
import io.doorstep.spi.figures.DailyFigures.Registrations;
import io.doorstep.spi.figures.DailyFigures.Step;
import io.doorstep.spi.figures.FiguresProvider;
import io.doorstep.spi.figures.Price;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.storage.figures.DailyCounters.CodeCounts;
import org.jspecify.annotations.Nullable;

/** Figures from the {@link DailyCounters}. */
final class JpaFiguresProvider implements FiguresProvider {

  private static final String NO_CURRENCY = "";

  private final KeycloakSession session;

  JpaFiguresProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void prepare(RealmModel realm, CodeRoute route) {
    counters(realm).ensureCodes(route, NO_CURRENCY);
  }

  @Override
  public void asked(RealmModel realm, CodeRoute route) {
    add(realm, route, new CodeCounts(1, 0, 0, 0, BigDecimal.ZERO));
  }

  @Override
  public void sent(RealmModel realm, CodeRoute route, @Nullable Price price) {
    if (price == null) {
      add(realm, route, new CodeCounts(0, 1, 0, 0, BigDecimal.ZERO));
    } else {
      counters(realm)
          .addCodes(
              route,
              price.currency().getCurrencyCode(),
              new CodeCounts(0, 1, 0, 0, price.amount()));
    }
  }

  @Override
  public void failed(RealmModel realm, CodeRoute route) {
    add(realm, route, new CodeCounts(0, 0, 1, 0, BigDecimal.ZERO));
  }

  @Override
  public void verified(RealmModel realm, CodeRoute route) {
    add(realm, route, new CodeCounts(0, 0, 0, 1, BigDecimal.ZERO));
  }

  private void add(RealmModel realm, CodeRoute route, CodeCounts counts) {
    counters(realm).addCodes(route, NO_CURRENCY, counts);
  }

  private DailyCounters counters(RealmModel realm) {
    return new DailyCounters(session, realm.getId());
  }

  @Override
  public DailyFigures between(RealmModel realm, LocalDate from, LocalDate to) {
    List<Object[]> counts = sums("DailyCount.sums", realm, from, to);
    return new DailyFigures(
        counts.stream()
            .filter(row -> row[1].equals(DailyCounters.REGISTRATION))
            .map(row -> new Registrations(day(row), text(row[2]), number(row[3])))
            .toList(),
        counts.stream()
            .filter(row -> row[1].equals(DailyCounters.FUNNEL))
            .map(row -> new Step(day(row), text(row[2]), number(row[3])))
            .toList(),
        sums("DailyCode.sums", realm, from, to).stream().map(JpaFiguresProvider::codes).toList());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> sums(String query, RealmModel realm, LocalDate from, LocalDate to) {
    EntityManager entityManager =
        session.getProvider(JpaConnectionProvider.class).getEntityManager();
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("from", DailyCounters.dayOf(from))
        .setParameter("to", DailyCounters.dayOf(to))
        .getResultList();
  }

  private static Codes codes(Object[] row) {
    @Nullable String currency = known(row[4]);
    return new Codes(
        day(row),
        new CodeRoute(OtpChannel.ofKey(text(row[1])).orElseThrow(), known(row[2]), known(row[3])),
        number(row[5]),
        number(row[6]),
        number(row[7]),
        number(row[8]),
        (BigDecimal) row[9],
        currency == null ? null : Currency.getInstance(currency));
  }

  private static LocalDate day(Object[] row) {
    return LocalDate.ofEpochDay(number(row[0]));
  }

  private static String text(Object value) {
    return (String) value;
  }

  private static @Nullable String known(Object value) {
    String text = text(value);
    return text.isEmpty() ? null : text;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  @Override
  public void close() {}
}
