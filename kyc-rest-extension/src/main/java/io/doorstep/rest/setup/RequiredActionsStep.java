package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** Required actions. */
final class RequiredActionsStep implements SetupStep {

  private static final String TYPE = "required-action";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    for (RequiredActionProviderRepresentation action : template.realm().getRequiredActions()) {
      if (realm.getRequiredActionProviderByAlias(action.getAlias()) == null) {
        realm.addRequiredActionProvider(toModel(action));
        report.created(TYPE, action.getAlias());
      } else {
        report.left(TYPE, action.getAlias());
      }
    }
  }

  private static RequiredActionProviderModel toModel(RequiredActionProviderRepresentation action) {
    RequiredActionProviderModel model = new RequiredActionProviderModel();
    model.setAlias(action.getAlias());
    model.setName(action.getName());
    model.setProviderId(action.getProviderId());
    model.setEnabled(action.isEnabled());
    model.setDefaultAction(action.isDefaultAction());
    model.setPriority(action.getPriority());
    model.setConfig(action.getConfig());
    return model;
  }
}
