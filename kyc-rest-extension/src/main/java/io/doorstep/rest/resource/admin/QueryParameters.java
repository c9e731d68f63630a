package io.doorstep.rest.resource.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What lists have in common: numbers in a range, {@code max}, and where the page before ended. */
final class QueryParameters {

  private static final int DEFAULT_MAX = 20;
  private static final int MAX = 100;
  private static final String CURSOR = "first";

  private final MultivaluedMap<String, String> parameters;

  QueryParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** The only value, or the first; null for none. */
  @Nullable String text(String name) {
    return parameters.getFirst(name);
  }

  List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /**
   * A number in a range.
   *
   * @throws InvalidInputException if it is none
   */
  int number(String name, int ifAbsent, int min, int max) {
    @Nullable String text = text(name);
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

  /** How many items there may be on a page. */
  int max() {
    return number("max", DEFAULT_MAX, 1, MAX);
  }

  /**
   * Where the page before ended; empty for the first page.
   *
   * @throws InvalidInputException if it is not what an answer said
   */
  Optional<Place> cursor() {
    return Optional.ofNullable(text(CURSOR)).map(Place::parse);
  }

  static InvalidInputException invalid(String name) {
    return new InvalidInputException(FieldError.unknownValue(name));
  }

  /**
   * A place in a list.
   *
   * @param number what the list is ordered by
   * @param id which of those that are alike
   */
  record Place(long number, String id) {

    private static final String SEPARATOR = ":";

    private static Place parse(String text) {
      try {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int end = plain.indexOf(SEPARATOR);
        if (end > 0) {
          return new Place(
              Long.parseLong(plain.substring(0, end)), plain.substring(end + SEPARATOR.length()));
        }
      } catch (IllegalArgumentException e) {
        // told below
      }
      throw invalid(CURSOR);
    }

    /** As callers hand it in again. */
    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((number + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }
  }
}
