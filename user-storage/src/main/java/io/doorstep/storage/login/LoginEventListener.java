package io.doorstep.storage.login;

import java.time.Instant;
import java.util.Set;

import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.account.DeviceRepresentation;

import io.doorstep.spi.login.LoginDevice;
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginHistoryProvider;
import io.doorstep.spi.login.LoginOutcome;
import io.doorstep.storage.event.EventClient;
import org.jspecify.annotations.Nullable;

/**
 * Records logins in the transaction of the event: a success with the login itself, a failure in the
 * one that Keycloak opens for it, since the login's own is rolled back.
 *
 * <p>Whose account it was is taken from the event alone. The name that was typed is neither looked
 * up nor kept: who is told of nobody is nobody.
 */
final class LoginEventListener implements EventListenerProvider {

  private static final Set<EventType> LOGINS = Set.of(EventType.LOGIN, EventType.LOGIN_ERROR);

  /** Nothing that people know by name; Keycloak shows it for any computer. */
  private static final String NO_DEVICE = "Other";

  private static final int MAX_ERROR = 64;

  private final KeycloakSession session;

  LoginEventListener(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void onEvent(Event event) {
    if (LOGINS.contains(event.getType())) {
      @Nullable RealmModel realm = session.realms().getRealm(event.getRealmId());
      if (realm != null) {
        session.getProvider(LoginHistoryProvider.class).record(realm, entry(event));
      }
    }
  }

  private LoginEntry entry(Event event) {
    boolean success = event.getType() == EventType.LOGIN;
    return new LoginEntry(
        event.getId(),
        Instant.ofEpochMilli(event.getTime()),
        event.getUserId(),
        success ? LoginOutcome.SUCCESS : LoginOutcome.FAILURE,
        success ? null : error(event),
        EventClient.known(session, event),
        event.getIpAddress(),
        device());
  }

  private static String error(Event event) {
    @Nullable String error = event.getError();
    return error == null || error.length() > MAX_ERROR ? "other" : error;
  }

  private @Nullable LoginDevice device() {
    @Nullable DeviceRepresentation device =
        session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
    if (device == null) {
      return null;
    }
    String system =
        device.getOs() + (device.getOsVersion() == null ? "" : " " + device.getOsVersion());
    return new LoginDevice(
        device.getBrowser(),
        system,
        NO_DEVICE.equals(device.getDevice()) ? null : device.getDevice(),
        device.isMobile());
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    // no login
  }

  @Override
  public void close() {}
}
