package io.doorstep.storage.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers Doorstep's tables with Keycloak's own persistence unit. */
public final class DoorstepJpaEntityProviderFactory implements JpaEntityProviderFactory {

  /** Names the table DATABASECHANGELOG_DOORSTEP; renaming it would run every change set again. */
  static final String ID = "doorstep";

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new DoorstepJpaEntityProvider();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new RemovalListener());
  }

  @Override
  public void close() {}
}
