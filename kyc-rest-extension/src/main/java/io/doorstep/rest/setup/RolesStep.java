package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RoleRepresentation;

/** Realm roles. */
final class RolesStep implements SetupStep {

  private static final String TYPE = "role";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    for (RoleRepresentation role : template.realm().getRoles().getRealm()) {
      if (realm.getRole(role.getName()) == null) {
        realm.addRole(role.getName()).setDescription(role.getDescription());
        report.created(TYPE, role.getName());
      } else {
        report.left(TYPE, role.getName());
      }
    }
  }
}
