package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.rest.list.ListParameters;
import io.doorstep.spi.login.LoginHistoryProvider;
import io.doorstep.spi.login.LoginOutcome;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery;
import io.doorstep.spi.login.LoginQuery.Cursor;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** Somebody looks at their logins, or at those of others. */
public final class ListLogins {

  private final KeycloakSession session;

  public ListLogins(KeycloakSession session) {
    this.session = session;
  }

  public LoginPage of(UserModel user, ListParameters parameters) {
    return list(StaffScope.ALL, user.getId(), parameters);
  }

  /** Those of whom the filter {@code user_id} names, or of all. */
  public LoginPage ofRealm(StaffScope scope, ListParameters parameters) {
    return list(scope, parameters.text("user_id").orElse(null), parameters);
  }

  private LoginPage list(StaffScope scope, @Nullable String userId, ListParameters parameters) {
    LoginQuery query =
        new LoginQuery(
            scope,
            userId,
            parameters.choice("outcome", LoginOutcome::ofKey).orElse(null),
            parameters.text("client_id").orElse(null),
            parameters.time("from").orElse(null),
            parameters.time("until").orElse(null),
            parameters.after().map(place -> new Cursor(place.at(), place.id())).orElse(null),
            parameters.max());
    return session
        .getProvider(LoginHistoryProvider.class)
        .list(session.getContext().getRealm(), query);
  }
}
