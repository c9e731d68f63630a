package io.doorstep.rest.resource.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.FieldError;
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

  private static final int DEFAULT_MAX = 20;
  private static final int MAX = 100;
  private static final String SEPARATOR = ":";

  /** What waits for a reviewer. */
  private static final Set<CaseState> WAITING =
      EnumSet.of(CaseState.SUBMITTED, CaseState.IN_REVIEW);

  private final MultivaluedMap<String, String> parameters;
  private final String reviewerId;

  CaseQueryParameters(MultivaluedMap<String, String> parameters, String reviewerId) {
    this.parameters = parameters;
    this.reviewerId = reviewerId;
  }

  /**
   * The query.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  CaseQuery query() {
    @Nullable String claimed = parameters.getFirst("claimed");
    if (claimed != null && !claimed.equals("mine") && !claimed.equals("free")) {
      throw invalid("claimed");
    }
    return new CaseQuery(
        states(),
        level(),
        "mine".equals(claimed) ? reviewerId : null,
        "free".equals(claimed),
        cursor(),
        number("max", DEFAULT_MAX, 1, MAX));
  }

  private Set<CaseState> states() {
    List<String> keys = parameters.getOrDefault("state", List.of());
    if (keys.isEmpty()) {
      return WAITING;
    }
    Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    keys.forEach(key -> states.add(CaseState.ofKey(key).orElseThrow(() -> invalid("state"))));
    return states;
  }

  private KycLevel level() {
    return KycLevel.ofValue(number("kyc_level", 0, 0, KycLevel.BUSINESS.value()));
  }

  private int number(String name, int ifAbsent, int min, int max) {
    @Nullable String text = parameters.getFirst(name);
    if (text == null) {
      return ifAbsent;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(name);
  }

  private @Nullable Cursor cursor() {
    @Nullable String text = parameters.getFirst("first");
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int end = plain.indexOf(SEPARATOR);
      if (end > 0) {
        return new Cursor(
            Long.parseLong(plain.substring(0, end)), plain.substring(end + SEPARATOR.length()));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw invalid("first");
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    String plain = cursor.submittedAt() + SEPARATOR + cursor.caseId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidInputException invalid(String parameter) {
    return new InvalidInputException(FieldError.unknownValue(parameter));
  }
}
