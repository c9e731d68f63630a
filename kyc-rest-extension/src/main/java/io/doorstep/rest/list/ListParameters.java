package io.doorstep.rest.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list: its filters, {@code first} and {@code max}. Whatever breaks a
 * rule is told by the parameter's name, as an {@link InvalidInputException}.
 */
public final class ListParameters {

  /** Entries of a page whose size nobody says. */
  public static final int DEFAULT_MAX = 20;

  /** Entries of a page at most. */
  public static final int LARGEST_MAX = 100;

  private static final String FIRST = "first";
  private static final String MAX = "max";

  /** As long as the longest column that a filter is for. */
  private static final int MAX_TEXT = 255;

  private static final int LAST_YEAR = 9999;

  private static final String SEPARATOR = ":";

  private final MultivaluedMap<String, String> parameters;

  public ListParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * A place in a list that goes by time, or by number.
   *
   * @param at milliseconds since the epoch, or the number
   */
  public record Place(long at, String id) {

    /** As callers hand it in again. */
    public String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((at + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How many are wanted at most. */
  public int max() {
    return number(MAX, DEFAULT_MAX, 1, LARGEST_MAX);
  }

  /** A whole number in a range, its ends included. */
  public int number(String name, int ifAbsent, int smallest, int largest) {
    @Nullable String text = parameters.getFirst(name);
    if (text == null) {
      return ifAbsent;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= smallest && value <= largest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(name);
  }

  /** Where the page before ended, if there was one. */
  public Optional<Place> after() {
    return text(FIRST).map(ListParameters::place);
  }

  private static Place place(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int end = plain.indexOf(SEPARATOR);
      String id = plain.substring(end + SEPARATOR.length());
      if (end > 0 && isStorable(id)) {
        return new Place(Long.parseLong(plain.substring(0, end)), id);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw invalid(FIRST);
  }

  /** A text that the database can look for. */
  public Optional<String> text(String name) {
    @Nullable String text = parameters.getFirst(name);
    if (text != null && !isStorable(text)) {
      throw invalid(name);
    }
    return Optional.ofNullable(text);
  }

  private static boolean isStorable(String text) {
    return text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
  }

  /** One of several words. */
  public <T> Optional<T> choice(String name, Function<String, Optional<T>> ofKey) {
    return text(name).map(key -> ofKey.apply(key).orElseThrow(() -> invalid(name)));
  }

  /** Some of several words, in the order of the query; empty for none. */
  public <T> List<T> choices(String name, Function<String, Optional<T>> ofKey) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(key -> ofKey.apply(key).orElseThrow(() -> invalid(name)))
        .toList();
  }

  /** A time in ISO 8601, with an offset. */
  public Optional<Instant> time(String name) {
    return text(name).map(text -> instant(name, text));
  }

  /** A day in ISO 8601, of years that have four digits. */
  public Optional<LocalDate> date(String name) {
    return text(name).map(text -> date(name, text));
  }

  private static LocalDate date(String name, String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 0 && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw invalid(name);
  }

  private static Instant instant(String name, String text) {
    try {
      // there are years that milliseconds do not reach
      return Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw invalid(name);
    }
  }

  /** That a parameter's value is none. */
  public static InvalidInputException invalid(String parameter) {
    return new InvalidInputException(FieldError.unknownValue(parameter));
  }
}
