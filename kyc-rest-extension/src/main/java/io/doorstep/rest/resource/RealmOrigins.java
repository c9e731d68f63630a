package io.doorstep.rest.resource;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;

/**
 * The web origins of all enabled clients of a realm, for calls that name no client. Remembered for
 * a moment: a realm may have thousands of clients, and every call from a browser asks.
 */
final class RealmOrigins {

  private static final long REMEMBERED_MILLIS = 10_000;

  private final Map<String, Snapshot> byRealmId = new ConcurrentHashMap<>();

  Set<String> of(KeycloakSession session, RealmModel realm) {
    long now = Time.currentTimeMillis();
    byRealmId.values().removeIf(snapshot -> snapshot.staleAt() <= now);
    return byRealmId
        .computeIfAbsent(
            realm.getId(), id -> new Snapshot(collect(session, realm), now + REMEMBERED_MILLIS))
        .origins();
  }

  private static Set<String> collect(KeycloakSession session, RealmModel realm) {
    Set<String> origins = new HashSet<>();
    realm
        .getClientsStream()
        .filter(ClientModel::isEnabled)
        .filter(client -> OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol()))
        .forEach(client -> origins.addAll(WebOriginsUtils.resolveValidWebOrigins(session, client)));
    return Set.copyOf(origins);
  }

  private record Snapshot(Set<String> origins, long staleAt) {}
}
