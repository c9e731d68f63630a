package io.doorstep.spi.login;

import java.util.List;

import io.doorstep.spi.login.LoginQuery.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of logins, newest first.
 *
 * @param next where it goes on; null if this was the last page
 */
public record LoginPage(List<LoginEntry> items, @Nullable Cursor next) {

  public LoginPage {
    items = List.copyOf(items);
  }
}
