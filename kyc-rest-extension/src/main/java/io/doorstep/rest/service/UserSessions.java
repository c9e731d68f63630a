package io.doorstep.rest.service;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

import org.jspecify.annotations.Nullable;

/** Where a user is logged in. */
final class UserSessions {

  private final KeycloakSession session;

  UserSessions(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Ends sessions, offline ones included.
   *
   * @param kept the id of a session that goes on; null for none
   */
  void end(UserModel user, @Nullable String kept) {
    RealmModel realm = session.getContext().getRealm();
    List<UserSessionModel> sessions =
        Stream.concat(
                session.sessions().getUserSessionsStream(realm, user),
                session.sessions().getOfflineUserSessionsStream(realm, user))
            .filter(found -> !found.getId().equals(kept))
            .toList();
    sessions.forEach(found -> AuthenticationManager.backchannelLogout(session, found, true));
  }
}
