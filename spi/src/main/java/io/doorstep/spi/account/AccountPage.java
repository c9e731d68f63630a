package io.doorstep.spi.account;

import java.util.List;

import io.doorstep.spi.account.AccountQuery.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of accounts.
 *
 * @param next where it goes on; null if this was the last page
 */
public record AccountPage(List<AccountItem> items, @Nullable Cursor next) {

  public AccountPage {
    items = List.copyOf(items);
  }
}
