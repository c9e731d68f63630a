package io.doorstep.rest.resource.admin;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.doorstep.rest.service.BatchJobs;

/**
 * Serves {@code /admin/realms/{realm}/onboarding}; callers are authenticated by Keycloak. Server
 * option {@code --spi-admin-realm-restapi-extension--onboarding--batch-interval-seconds}: how often
 * a node looks for batches that nobody is at, 10 by default.
 */
public final class OnboardingAdminResourceProviderFactory
    implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

  /** Stands in the URL; never changes. */
  public static final String ID = "onboarding";

  private static final String BATCH_INTERVAL = "batch-interval-seconds";
  private static final int DEFAULT_BATCH_INTERVAL_SECONDS = 10;

  private Duration batchInterval = Duration.ofSeconds(DEFAULT_BATCH_INTERVAL_SECONDS);

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public AdminRealmResourceProvider create(KeycloakSession session) {
    return this;
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder event) {
    return new OnboardingAdminResource(new AdminCall(session, permissions, event));
  }

  @Override
  public void init(Config.Scope config) {
    batchInterval =
        Duration.ofSeconds(config.getInt(BATCH_INTERVAL, DEFAULT_BATCH_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new DelegatedDeletion());
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent migrated) {
            BatchJobs.schedule(migrated.getFactory(), batchInterval);
          }
        });
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
