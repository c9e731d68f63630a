package io.doorstep.rest.service;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;

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
  void endOthers(UserModel user, @Nullable String kept) {
    of(user).stream()
        .filter(found -> !found.getId().equals(kept))
        .forEach(found -> AuthenticationManager.backchannelLogout(session, found, true));
  }

  /** Ends all sessions of a user, offline ones included. */
  void endAll(UserModel user) {
    endOthers(user, null);
  }

  /** Ends what a user has open with one client, offline included. */
  void endWith(UserModel user, ClientModel client) {
    KeycloakContext context = session.getContext();
    AuthenticationManager.backchannelLogoutUserFromClient(
        session,
        context.getRealm(),
        user,
        client,
        context.getUri(),
        context.getHttpRequest().getHttpHeaders());
    new UserSessionManager(session).revokeOfflineToken(user, client);
  }

  /** All of a user's sessions, offline ones included. */
  List<UserSessionModel> of(UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    return Stream.concat(
            session.sessions().getUserSessionsStream(realm, user),
            session.sessions().getOfflineUserSessionsStream(realm, user))
        .toList();
  }
}
