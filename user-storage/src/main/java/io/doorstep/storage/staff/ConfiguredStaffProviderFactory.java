package io.doorstep.storage.staff;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffProviderFactory;

/** Reads who manages whom from the realm's account types. */
public final class ConfiguredStaffProviderFactory implements StaffProviderFactory {

  @Override
  public StaffProvider create(KeycloakSession session) {
    return new ConfiguredStaffProvider(session);
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
