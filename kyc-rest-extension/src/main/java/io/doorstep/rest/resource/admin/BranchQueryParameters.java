package io.doorstep.rest.resource.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.BranchMapper;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads which branches are meant: {@code code} (how it begins), {@code state}, {@code status},
 * {@code first} (where the page before ended), {@code max}.
 */
final class BranchQueryParameters {

  private final ListParameters parameters;

  BranchQueryParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = new ListParameters(parameters);
  }

  /**
   * The query.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  BranchQuery query() {
    return new BranchQuery(
        null,
        prefix(),
        parameters.text("state").orElse(null),
        parameters.choice("status", BranchQueryParameters::isOpen).orElse(null),
        parameters.text("first").map(BranchQueryParameters::place).orElse(null),
        parameters.max());
  }

  private String prefix() {
    String prefix = parameters.text("code").orElse("").toUpperCase(Locale.ROOT);
    if (!prefix.isEmpty() && !prefix.matches("[A-Z0-9-]{1,16}")) {
      throw invalid("code");
    }
    return prefix;
  }

  private static Optional<Boolean> isOpen(String status) {
    return switch (status) {
      case BranchMapper.OPEN -> Optional.of(true);
      case BranchMapper.CLOSED -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String place(String text) {
    try {
      String code = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      if (Branch.isCode(code)) {
        return code;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw invalid("first");
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable String code) {
    return code == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(code.getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidInputException invalid(String parameter) {
    return new InvalidInputException(FieldError.unknownValue(parameter));
  }
}
