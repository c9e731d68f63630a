package io.doorstep.rest.resource.admin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.InvalidInputException;
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

  private final QueryParameters parameters;
  private final String reviewerId;

  CaseQueryParameters(MultivaluedMap<String, String> parameters, String reviewerId) {
    this.parameters = new QueryParameters(parameters);
    this.reviewerId = reviewerId;
  }

  /**
   * The query.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  CaseQuery query() {
    @Nullable String claimed = parameters.text("claimed");
    if (claimed != null && !claimed.equals("mine") && !claimed.equals("free")) {
      throw QueryParameters.invalid("claimed");
    }
    return new CaseQuery(
        states(),
        level(),
        "mine".equals(claimed) ? reviewerId : null,
        "free".equals(claimed),
        cursor(),
        parameters.max());
  }

  private Set<CaseState> states() {
    List<String> keys = parameters.all("state");
    if (keys.isEmpty()) {
      return WAITING;
    }
    Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    keys.forEach(
        key ->
            states.add(CaseState.ofKey(key).orElseThrow(() -> QueryParameters.invalid("state"))));
    return states;
  }

  private KycLevel level() {
    return KycLevel.ofValue(parameters.number("kyc_level", 0, 0, KycLevel.BUSINESS.value()));
  }

  private @Nullable Cursor cursor() {
    return parameters.cursor().map(place -> new Cursor(place.number(), place.id())).orElse(null);
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : new QueryParameters.Place(cursor.submittedAt(), cursor.caseId()).text();
  }
}
