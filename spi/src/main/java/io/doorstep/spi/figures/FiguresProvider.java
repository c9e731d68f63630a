package io.doorstep.spi.figures;

import java.time.LocalDate;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import org.jspecify.annotations.Nullable;

/**
 * Counters by day, kept as things happen and never found out by looking through what there is: to
 * read them costs the same at ten users and at ten million. Nothing in them is of a person. Days
 * are UTC's.
 *
 * <p>What is counted here is counted in the transaction of the session: if, and only if, what
 * happened is committed. Accounts and cases are counted by whoever keeps them.
 */
public interface FiguresProvider extends Provider {

  /**
   * Has ready what {@link #asked} will need, in a transaction of its own if need be: for callers
   * who hold by then what many wait for.
   */
  void prepare(RealmModel realm, CodeRoute route);

  /**
   * A code was asked for, or asked for again, whether or not anybody is there to get it; what is
   * refused, by a budget for instance, is none.
   */
  void asked(RealmModel realm, CodeRoute route);

  /**
   * A provider took a message.
   *
   * @param price null if nobody has said what it costs
   */
  void sent(RealmModel realm, CodeRoute route, @Nullable Price price);

  /** A provider that was tried did not take a message, or there was none to be tried. */
  void failed(RealmModel realm, CodeRoute route);

  /** A code was right, and is used up. */
  void verified(RealmModel realm, CodeRoute route);

  /**
   * The figures of some days.
   *
   * @param to the last day
   */
  DailyFigures between(RealmModel realm, LocalDate from, LocalDate to);
}
