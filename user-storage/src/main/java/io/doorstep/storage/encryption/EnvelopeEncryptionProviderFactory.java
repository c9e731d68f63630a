package io.doorstep.storage.encryption;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.encryption.EncryptionProviderFactory;
import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.storage.schedule.ClusterSchedule;

/** Encrypts records with data keys in the database, and wraps those anew when keys rotate. */
public final class EnvelopeEncryptionProviderFactory implements EncryptionProviderFactory {

  private static final String ID = "doorstep";
  private static final String INTERVAL = "rotation-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 300;

  private Duration rotationInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public void init(Config.Scope config) {
    rotationInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new KeyRotation(), rotationInterval);
  }

  @Override
  public EncryptionProvider create(KeycloakSession session) {
    return new EnvelopeEncryptionProvider(session, session.getProvider(KeyWrapProvider.class));
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(INTERVAL)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("How often data keys that an old key wraps are looked for, in seconds.")
        .defaultValue(DEFAULT_INTERVAL_SECONDS)
        .add()
        .build();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
