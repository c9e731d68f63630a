package io.doorstep.storage.event;

import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import org.jspecify.annotations.Nullable;

/** The client that an event names. */
public final class EventClient {

  private EventClient() {}

  /** The client's id as people know it; null if there is none: callers may name what they like. */
  public static @Nullable String known(KeycloakSession session, Event event) {
    @Nullable String clientId = event.getClientId();
    @Nullable RealmModel realm = session.realms().getRealm(event.getRealmId());
    return clientId == null
            || realm == null
            || session.clients().getClientByClientId(realm, clientId) == null
        ? null
        : clientId;
  }
}
