package io.doorstep.rest.mapper;

import java.util.function.Function;

import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.representation.LoginDeviceRepresentation;
import io.doorstep.rest.representation.LoginPageRepresentation;
import io.doorstep.rest.representation.LoginRepresentation;
import io.doorstep.spi.login.LoginDevice;
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery.Cursor;
import org.jspecify.annotations.Nullable;

/** Logins as callers see them. */
public final class LoginMapper {

  private LoginMapper() {}

  /** For whose logins they are, who need not be told. */
  public static LoginPageRepresentation forOwner(LoginPage page) {
    return page(page, LoginMapper::forOwner);
  }

  static LoginRepresentation forOwner(LoginEntry login) {
    return login(login, null);
  }

  public static LoginPageRepresentation forStaff(LoginPage page) {
    return page(page, login -> login(login, login.userId()));
  }

  private static LoginPageRepresentation page(
      LoginPage page, Function<LoginEntry, LoginRepresentation> mapper) {
    @Nullable Cursor next = page.next();
    return new LoginPageRepresentation(
        page.items().stream().map(mapper).toList(),
        next == null ? null : new ListParameters.Place(next.at(), next.id()).text());
  }

  private static LoginRepresentation login(LoginEntry login, @Nullable String userId) {
    return new LoginRepresentation(
        login.id(),
        login.at().toString(),
        userId,
        login.outcome().key(),
        login.error(),
        login.clientId(),
        login.ipAddress(),
        device(login.device()));
  }

  private static @Nullable LoginDeviceRepresentation device(@Nullable LoginDevice device) {
    return device == null
        ? null
        : new LoginDeviceRepresentation(
            device.browser(), device.operatingSystem(), device.name(), device.mobile());
  }
}
