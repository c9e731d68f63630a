package io.doorstep.rest.setup;

import org.keycloak.common.util.Encode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Clients that come with the pack: the staff console's and that of the pages in the account
 * console.
 */
final class PackClientsStep implements SetupStep {

  private static final String TYPE = "client";

  /** Stands in the template for what only the realm knows. */
  private static final String REALM_NAME = "{realm}";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    for (ClientRepresentation client : template.realm().getClients()) {
      if (realm.getClientByClientId(client.getClientId()) == null) {
        client.setBaseUrl(of(realm, client.getBaseUrl()));
        client.setRedirectUris(
            client.getRedirectUris().stream().map(uri -> of(realm, uri)).toList());
        RepresentationToModel.createClient(session, realm, client);
        report.created(TYPE, client.getClientId());
      } else {
        report.left(TYPE, client.getClientId());
      }
    }
  }

  private static String of(RealmModel realm, String path) {
    return path.replace(REALM_NAME, Encode.encodePathAsIs(realm.getName()));
  }
}
