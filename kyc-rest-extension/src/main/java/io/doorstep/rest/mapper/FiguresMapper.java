package io.doorstep.rest.mapper;

import java.math.BigDecimal;
import java.util.Currency;

import io.doorstep.rest.representation.CodeFigureRepresentation;
import io.doorstep.rest.representation.FiguresRepresentation;
import io.doorstep.rest.representation.RegistrationFigureRepresentation;
import io.doorstep.rest.representation.StepFigureRepresentation;
import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.figures.DailyFigures;
import org.jspecify.annotations.Nullable;

/** Figures as callers see them. */
public final class FiguresMapper {

  private FiguresMapper() {}

  public static FiguresRepresentation figures(DailyFigures figures) {
    return new FiguresRepresentation(
        figures.registrations().stream().map(FiguresMapper::registrations).toList(),
        figures.funnel().stream().map(FiguresMapper::step).toList(),
        figures.codes().stream().map(FiguresMapper::codes).toList());
  }

  private static RegistrationFigureRepresentation registrations(
      DailyFigures.Registrations registrations) {
    return new RegistrationFigureRepresentation(
        registrations.day().toString(), registrations.accountType(), registrations.count());
  }

  private static StepFigureRepresentation step(DailyFigures.Step step) {
    return new StepFigureRepresentation(step.day().toString(), step.step(), step.count());
  }

  private static CodeFigureRepresentation codes(DailyFigures.Codes codes) {
    CodeRoute route = codes.route();
    @Nullable Currency currency = codes.currency();
    return new CodeFigureRepresentation(
        codes.day().toString(),
        route.channel().key(),
        route.country(),
        route.provider(),
        codes.asked(),
        codes.sent(),
        codes.failed(),
        codes.verified(),
        currency == null ? null : plain(codes.cost()),
        currency == null ? null : currency.getCurrencyCode());
  }

  /** Without zeros behind the point, and without an exponent. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
