package io.doorstep.rest.resource.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.service.ListAccounts.Filters;
import io.doorstep.spi.account.AccountQuery.Cursor;
import io.doorstep.spi.account.AccountQuery.Order;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.staff.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads which accounts are meant: {@code account_type}, {@code branch} (a code), {@code status}
 * (several), {@code kyc_level} (at least), {@code sort}, {@code first} (where the page before
 * ended), {@code max}.
 */
final class AccountQueryParameters {

  private static final Set<AccountStatus> ALL_BUT_DELETED =
      EnumSet.complementOf(EnumSet.of(AccountStatus.DELETED));

  private final ListParameters parameters;

  AccountQueryParameters(ListParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * What the accounts have in common.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  Filters filters() {
    return new Filters(
        parameters.text("account_type").orElse(null),
        parameters.text("branch").orElse(null),
        statuses(),
        parameters.number("kyc_level", 0, 0, KycLevel.BUSINESS.value()),
        null);
  }

  private Set<AccountStatus> statuses() {
    List<AccountStatus> statuses = parameters.choices("status", AccountStatus::ofKey);
    return statuses.isEmpty() ? ALL_BUT_DELETED : EnumSet.copyOf(statuses);
  }

  Order order() {
    return parameters.choice("sort", AccountQueryParameters::order).orElse(Order.NEWEST_FIRST);
  }

  private static Optional<Order> order(String key) {
    return Arrays.stream(Order.values()).filter(order -> order.key().equals(key)).findFirst();
  }

  @Nullable Cursor after() {
    return parameters.after().map(place -> new Cursor(place.at(), place.id())).orElse(null);
  }

  int max() {
    return parameters.max();
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : new ListParameters.Place(cursor.createdAt(), cursor.userId()).text();
  }
}
