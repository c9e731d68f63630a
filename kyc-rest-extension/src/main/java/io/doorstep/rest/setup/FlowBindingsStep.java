package io.doorstep.rest.setup;

import java.util.function.Consumer;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/** Which flows the realm uses. */
final class FlowBindingsStep implements SetupStep {

  private static final String TYPE = "flow-binding";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    RealmRepresentation bindings = template.realm();
    bind(
        realm.getBrowserFlow(),
        flow(realm, bindings.getBrowserFlow()),
        realm::setBrowserFlow,
        report);
    bind(
        realm.getRegistrationFlow(),
        flow(realm, bindings.getRegistrationFlow()),
        realm::setRegistrationFlow,
        report);
    bind(
        realm.getResetCredentialsFlow(),
        flow(realm, bindings.getResetCredentialsFlow()),
        realm::setResetCredentialsFlow,
        report);
  }

  private static AuthenticationFlowModel flow(RealmModel realm, String alias) {
    return realm.getFlowByAlias(alias);
  }

  private static void bind(
      AuthenticationFlowModel present,
      AuthenticationFlowModel wanted,
      Consumer<AuthenticationFlowModel> binding,
      SetupReport report) {
    if (present.getId().equals(wanted.getId())) {
      report.left(TYPE, wanted.getAlias());
    } else {
      binding.accept(wanted);
      report.changed(TYPE, wanted.getAlias());
    }
  }
}
