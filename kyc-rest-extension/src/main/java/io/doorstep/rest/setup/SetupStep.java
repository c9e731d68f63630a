package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Makes one kind of part where it is missing. */
interface SetupStep {

  void run(KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report);
}
