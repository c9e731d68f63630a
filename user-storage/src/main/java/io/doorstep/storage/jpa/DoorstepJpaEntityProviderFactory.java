package io.doorstep.storage.jpa;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Registers Doorstep's tables with Keycloak's own persistence unit, and keeps them free of users
 * who are gone; option {@code --spi-jpa-entity-provider--doorstep--sweep-interval-seconds}.
 */
public final class DoorstepJpaEntityProviderFactory implements JpaEntityProviderFactory {

  /** Names the table DATABASECHANGELOG_DOORSTEP; renaming it would run every change set again. */
  static final String ID = "doorstep";

  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 3_600;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new DoorstepJpaEntityProvider();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new RemovalListener());
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent migrated) {
            SnapshotIsolation.warn(migrated.getFactory());
          }
        });
    ClusterSchedule.add(factory, new GoneUsersSweeper(), sweepInterval);
  }

  @Override
  public void close() {}
}
