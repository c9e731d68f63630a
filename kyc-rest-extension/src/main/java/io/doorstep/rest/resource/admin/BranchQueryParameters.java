package io.doorstep.rest.resource.admin;

import java.util.Locale;
import java.util.Optional;

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

  BranchQueryParameters(ListParameters parameters) {
    this.parameters = parameters;
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
        parameters.after().map(BranchQueryParameters::code).orElse(null),
        parameters.max());
  }

  private String prefix() {
    String prefix = parameters.text("code").orElse("").toUpperCase(Locale.ROOT);
    if (!prefix.isEmpty() && !prefix.matches("[A-Z0-9-]{1,16}")) {
      throw ListParameters.invalid("code");
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

  private static String code(ListParameters.Place place) {
    if (!Branch.isCode(place.id())) {
      throw ListParameters.invalid("first");
    }
    return place.id();
  }

  /** A place in the list as callers hand it in again; branches go by their codes alone. */
  static @Nullable String text(@Nullable String code) {
    return code == null ? null : new ListParameters.Place(0, code).text();
  }
}
