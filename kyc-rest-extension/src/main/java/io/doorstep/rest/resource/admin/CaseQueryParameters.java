package io.doorstep.rest.resource.admin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.spi.kyc.CaseQuery;
import io.doorstep.spi.kyc.CaseQuery.Cursor;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads which cases are meant: {@code state} (several), {@code kyc_level} (at least), {@code
 * claimed} ({@code mine} or {@code free}), {@code first} (where the page before ended), {@code
 * max}.
 */
final class CaseQueryParameters {

  /** What waits for a reviewer. */
  private static final Set<CaseState> WAITING =
      EnumSet.of(CaseState.SUBMITTED, CaseState.IN_REVIEW);

  private static final String MINE = "mine";
  private static final String FREE = "free";

  private final ListParameters parameters;
  private final String reviewerId;

  CaseQueryParameters(ListParameters parameters, String reviewerId) {
    this.parameters = parameters;
    this.reviewerId = reviewerId;
  }

  /**
   * The query.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  CaseQuery query() {
    String claimed = parameters.choice("claimed", CaseQueryParameters::claimed).orElse("");
    return new CaseQuery(
        states(),
        level(),
        claimed.equals(MINE) ? reviewerId : null,
        claimed.equals(FREE),
        cursor(),
        parameters.max());
  }

  private static Optional<String> claimed(String key) {
    return Optional.of(key).filter(known -> known.equals(MINE) || known.equals(FREE));
  }

  private Set<CaseState> states() {
    List<CaseState> states = parameters.choices("state", CaseState::ofKey);
    return states.isEmpty() ? WAITING : EnumSet.copyOf(states);
  }

  private KycLevel level() {
    return KycLevel.ofValue(parameters.number("kyc_level", 0, 0, KycLevel.BUSINESS.value()));
  }

  private @Nullable Cursor cursor() {
    return parameters.after().map(place -> new Cursor(place.at(), place.id())).orElse(null);
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : new ListParameters.Place(cursor.submittedAt(), cursor.caseId()).text();
  }
}
