package io.doorstep.rest.setup;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** Client scopes; a new one becomes a default of clients made from now on. */
final class ClientScopesStep implements SetupStep {

  static final String TYPE = "client-scope";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    for (ClientScopeRepresentation scope : template.realm().getClientScopes()) {
      if (KeycloakModelUtils.getClientScopeByName(realm, scope.getName()) == null) {
        ClientScopeModel created = RepresentationToModel.createClientScope(realm, scope);
        if (template.realm().getDefaultDefaultClientScopes().contains(scope.getName())) {
          realm.addDefaultClientScope(created, true);
        }
        report.created(TYPE, scope.getName());
      } else {
        report.left(TYPE, scope.getName());
      }
    }
  }
}
