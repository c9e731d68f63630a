package io.doorstep.rest.setup;

import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Default client scopes for the clients that are there already. */
final class ClientsStep implements SetupStep {

  private static final String TYPE = "client";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    for (String name : template.realm().getDefaultDefaultClientScopes()) {
      ClientScopeModel scope = KeycloakModelUtils.getClientScopeByName(realm, name);
      realm
          .getClientsStream()
          .filter(client -> OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol()))
          .filter(client -> !client.isBearerOnly())
          .filter(client -> !has(client, name))
          .forEach(
              client -> {
                client.addClientScope(scope, true);
                report.changed(TYPE, client.getClientId());
              });
    }
  }

  private static boolean has(ClientModel client, String scope) {
    return client.getClientScopes(true).containsKey(scope)
        || client.getClientScopes(false).containsKey(scope);
  }
}
