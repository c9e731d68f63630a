package io.doorstep.spi.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How many did what, day by day, oldest first. Days and kinds without any are left out. */
public record DailyFigures(
    List<Registrations> registrations, List<Step> funnel, List<Codes> codes) {

  public DailyFigures {
    registrations = List.copyOf(registrations);
    funnel = List.copyOf(funnel);
    codes = List.copyOf(codes);
  }

  /**
   * Accounts on the day they were made, whoever made them; of who chooses the type later, on the
   * day they do. That an account changes its type, or goes, changes nothing.
   */
  public record Registrations(LocalDate day, String accountType, long count) {}

  /**
   * Cases that came that far on that day, each the first time only.
   *
   * @param step {@code started}, a section that is saved, {@code submitted}, {@code approved} or
   *     {@code rejected}
   */
  public record Step(LocalDate day, String step, long count) {}

  /**
   * Codes that went one way.
   *
   * @param cost of those that were sent, in the currency's minor unit
   * @param currency null if nobody has said what they cost
   */
  public record Codes(
      LocalDate day,
      CodeRoute route,
      long asked,
      long sent,
      long failed,
      long verified,
      BigDecimal cost,
      @Nullable Currency currency) {}
}
