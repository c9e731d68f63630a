package io.doorstep.storage.document;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.DocumentProviderFactory;
import io.doorstep.spi.document.DocumentStore;
import io.doorstep.storage.document.image.ImageCleaner;
import io.doorstep.storage.schedule.ClusterSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures in, by the options {@code --spi-doorstep-document--doorstep--…}, and sweeps what
 * crashes leave.
 */
public final class StoredDocumentProviderFactory implements DocumentProviderFactory {

  private static final String ID = "doorstep";

  /** How long an upload waits for its turn to be decoded. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private DocumentSettings settings = DocumentSettings.DEFAULTS;
  private ImageCleaner cleaner = cleaner(settings);

  @Override
  public void init(Config.Scope config) {
    settings = DocumentSettings.of(config);
    cleaner = cleaner(settings);
  }

  private static ImageCleaner cleaner(DocumentSettings settings) {
    return new ImageCleaner(settings.limits(), settings.parallelDecodes(), PATIENCE);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    requireStore(factory);
    ClusterSchedule.add(
        factory,
        new DocumentSweeper(settings.store(), settings.sweeps()),
        settings.sweeps().interval());
  }

  /** A misspelt store shows when the server starts, not with the first picture. */
  private void requireStore(KeycloakSessionFactory factory) {
    @Nullable Object store = factory.getProviderFactory(DocumentStore.class, settings.store());
    if (store == null) {
      throw new IllegalStateException("There is no document store " + settings.store());
    }
  }

  @Override
  public DocumentProvider create(KeycloakSession session) {
    return new StoredDocumentProvider(session, settings, cleaner);
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
    DocumentSettings.TEXTS.forEach(
        (name, text) ->
            properties
                .property()
                .name(name)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(text)
                .add());
    return properties.build();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
