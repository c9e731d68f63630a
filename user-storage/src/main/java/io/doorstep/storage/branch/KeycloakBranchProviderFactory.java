package io.doorstep.storage.branch;

import org.keycloak.Config;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.branch.BranchProviderFactory;

/** Keeps branches as Keycloak's groups. */
public final class KeycloakBranchProviderFactory implements BranchProviderFactory {

  @Override
  public BranchProvider create(KeycloakSession session) {
    return new KeycloakBranchProvider(session);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(KeycloakBranchProviderFactory::onEvent);
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmModel.RealmPostCreateEvent created) {
      new KeycloakBranchProvider(created.getKeycloakSession()).prepare(created.getCreatedRealm());
    } else if (event instanceof GroupModel.GroupRemovedEvent removed) {
      new GoneBranch(removed.getKeycloakSession(), removed.getRealm()).cleanUp(removed.getGroup());
    }
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void close() {}
}
