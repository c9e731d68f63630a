package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.identity.MalformedIdentityException;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a section, and tells at the end what is wrong with which of them. */
final class SectionInput {

  /** Generous for names and lines of addresses. */
  private static final int MAX_TEXT_LENGTH = 200;

  private final List<FieldError> errors = new ArrayList<>();

  /** A text as a person types it, without what is around it; an empty one takes a text back. */
  @Nullable String text(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.length() > MAX_TEXT_LENGTH) {
      errors.add(new FieldError(field, Text.of("doorstepErrorFieldTooLong", MAX_TEXT_LENGTH)));
      return null;
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      errors.add(FieldError.unknownValue(field));
      return null;
    }
    return text;
  }

  /** A value that says itself what is wrong with it; an empty one counts as left out. */
  <T> @Nullable T parsed(String field, @Nullable String value, Function<String, T> parser) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return parser.apply(value);
    } catch (MalformedIdentityException e) {
      errors.add(FieldError.malformed(field, e));
      return null;
    }
  }

  /** One of some values. */
  <T> @Nullable T oneOf(
      String field, @Nullable String value, Function<String, Optional<T>> values) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Optional<T> known = values.apply(value);
    if (known.isEmpty()) {
      errors.add(FieldError.unknownValue(field));
    }
    return known.orElse(null);
  }

  void add(FieldError error) {
    errors.add(error);
  }

  /**
   * Goes on only if nothing is wrong.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  void requireValid() {
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }
}
