package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;

/**
 * Authentication flows. One that is there stays whole, with the subflows that an admin may have
 * taken out of it.
 */
final class FlowsStep implements SetupStep {

  private static final String TYPE = "flow";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    FlowMaker maker = new FlowMaker(realm, template);
    for (AuthenticationFlowRepresentation flow : template.realm().getAuthenticationFlows()) {
      if (flow.isTopLevel()) {
        if (realm.getFlowByAlias(flow.getAlias()) == null) {
          maker.make(flow);
          report.created(TYPE, flow.getAlias());
        } else {
          report.left(TYPE, flow.getAlias());
        }
      }
    }
  }
}
