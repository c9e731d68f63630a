package io.doorstep.storage.figures;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.figures.FiguresProvider;
import io.doorstep.spi.figures.FiguresProviderFactory;

/** Keeps figures in Keycloak's database. */
public final class JpaFiguresProviderFactory implements FiguresProviderFactory {

  @Override
  public FiguresProvider create(KeycloakSession session) {
    return new JpaFiguresProvider(session);
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
