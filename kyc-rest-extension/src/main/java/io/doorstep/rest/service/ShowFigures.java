package io.doorstep.rest.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.rest.list.ListParameters;
import io.doorstep.spi.figures.DailyFigures;
import io.doorstep.spi.figures.FiguresProvider;

/** Staff look how many did what. */
public final class ShowFigures {

  /** How many days can be asked for at once: a year, whichever. */
  private static final int MOST_DAYS = 366;

  private static final int DEFAULT_DAYS = 30;

  private final FiguresProvider figures;
  private final RealmModel realm;

  public ShowFigures(KeycloakSession session) {
    this.figures = session.getProvider(FiguresProvider.class);
    this.realm = session.getContext().getRealm();
  }

  /**
   * The figures of the days {@code from} and {@code to} and those between.
   *
   * @throws io.doorstep.rest.error.InvalidInputException naming the parameter that breaks a rule
   */
  public DailyFigures show(ListParameters parameters) {
    LocalDate to = parameters.date("to").orElseGet(ShowFigures::today);
    LocalDate from = parameters.date("from").orElseGet(() -> to.minusDays(DEFAULT_DAYS - 1L));
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw ListParameters.invalid("from");
    }
    return figures.between(realm, from, to);
  }

  private static LocalDate today() {
    return Instant.ofEpochMilli(Time.currentTimeMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
