package io.doorstep.storage.login;

import java.time.Instant;
import java.util.Set;

import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;

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

  /** The client of our pages in Keycloak's account console. */
  private static final String ACCOUNT_PAGES = "doorstep-account";

  /** Keycloak's note of a login that the browser's session has answered for. */
  private static final String BY_COOKIE = "SSO_AUTH";

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
      if (realm != null && !isOwnPage(realm, event)) {
        session.getProvider(LoginHistoryProvider.class).record(realm, entry(event));
      }
    }
  }

  /**
   * Whether a page of ours in the account console goes on with the login that the console has. That
   * is no login of anybody's; one by the same client that asked for a password or a code is.
   */
  private boolean isOwnPage(RealmModel realm, Event event) {
    return event.getType() == EventType.LOGIN
        && ACCOUNT_PAGES.equals(event.getClientId())
        && (isByCookie(session.getContext().getAuthenticationSession())
            || isByCookie(pageOf(realm, event.getSessionId())));
  }

  /** Without anything to show, Keycloak tells of the login before it notes how it came about. */
  private static boolean isByCookie(@Nullable AuthenticationSessionModel login) {
    return login != null && Boolean.parseBoolean(login.getAuthNote(BY_COOKIE));
  }

  private static boolean isByCookie(@Nullable AuthenticatedClientSessionModel page) {
    return page != null && Boolean.parseBoolean(page.getNote(BY_COOKIE));
  }

  private @Nullable AuthenticatedClientSessionModel pageOf(
      RealmModel realm, @Nullable String loginId) {
    @Nullable ClientModel client = realm.getClientByClientId(ACCOUNT_PAGES);
    @Nullable UserSessionModel login =
        loginId == null ? null : session.sessions().getUserSession(realm, loginId);
    return client == null || login == null
        ? null
        : login.getAuthenticatedClientSessionByClient(client.getId());
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
    return new LoginDevice(
        named(device.getBrowser(), ""),
        named(device.getOs(), " " + device.getOsVersion()),
        NO_DEVICE.equals(device.getDevice()) ? null : device.getDevice(),
        device.isMobile());
  }

  /** Name and version; Keycloak has a word for versions that nobody knows. */
  private static String named(String name, String version) {
    return (name + version).replaceFirst("[ /]" + DeviceRepresentation.UNKNOWN + "$", "");
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    // no login
  }

  @Override
  public void close() {}
}
