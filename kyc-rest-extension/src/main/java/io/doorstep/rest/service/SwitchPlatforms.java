package io.doorstep.rest.service;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

import io.doorstep.spi.access.Platform;
import io.doorstep.spi.access.PlatformAccess;

/** Staff say which platforms an account may use. */
public final class SwitchPlatforms {

  private final Staff staff;

  public SwitchPlatforms(Staff staff) {
    this.staff = staff;
  }

  /**
   * Switches the platforms that are named and leaves the others; what is open on one that is off
   * ends at once.
   *
   * @param switches whether it is on, by platform
   */
  public UserModel switchTo(String userId, Map<Platform, Boolean> switches) {
    UserModel user = staff.managedOther(userId);
    Set<Platform> off = EnumSet.noneOf(Platform.class);
    off.addAll(PlatformAccess.off(user));
    switches.forEach(
        (platform, on) -> {
          if (on) {
            off.remove(platform);
          } else {
            off.add(platform);
          }
        });
    PlatformAccess.setOff(user, off);
    endSessions(user);
    return user;
  }

  /** Those of clients that the account may no longer use, offline ones included. */
  private void endSessions(UserModel user) {
    KeycloakSession session = staff.session();
    RealmModel realm = staff.realm();
    UserSessions sessions = new UserSessions(session);
    sessions.of(user).stream()
        .map(UserSessionModel::getAuthenticatedClientSessions)
        .flatMap(clients -> clients.keySet().stream())
        .distinct()
        .map(id -> realm.getClientById(id))
        .filter(client -> client != null && !PlatformAccess.isGranted(user, client))
        .forEach((ClientModel client) -> sessions.endWith(user, client));
  }
}
