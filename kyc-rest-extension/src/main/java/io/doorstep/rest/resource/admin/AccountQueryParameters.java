package io.doorstep.rest.resource.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.InvalidInputException;
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

  private final QueryParameters parameters;

  AccountQueryParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = new QueryParameters(parameters);
  }

  /**
   * What the accounts have in common.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  Filters filters() {
    return new Filters(
        parameters.text("account_type"),
        parameters.text("branch"),
        statuses(),
        parameters.number("kyc_level", 0, 0, KycLevel.BUSINESS.value()),
        null);
  }

  private Set<AccountStatus> statuses() {
    List<String> keys = parameters.all("status");
    if (keys.isEmpty()) {
      return ALL_BUT_DELETED;
    }
    Set<AccountStatus> statuses = EnumSet.noneOf(AccountStatus.class);
    keys.forEach(
        key ->
            statuses.add(
                AccountStatus.ofKey(key).orElseThrow(() -> QueryParameters.invalid("status"))));
    return statuses;
  }

  Order order() {
    @Nullable String sort = parameters.text("sort");
    if (sort == null) {
      return Order.NEWEST_FIRST;
    }
    return Arrays.stream(Order.values())
        .filter(order -> order.key().equals(sort))
        .findFirst()
        .orElseThrow(() -> QueryParameters.invalid("sort"));
  }

  @Nullable Cursor after() {
    return parameters.cursor().map(place -> new Cursor(place.number(), place.id())).orElse(null);
  }

  int max() {
    return parameters.max();
  }

  /** A place in the list as callers hand it in again. */
  static @Nullable String text(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : new QueryParameters.Place(cursor.createdAt(), cursor.userId()).text();
  }
}
