package io.doorstep.storage.document.store;

import java.nio.file.Path;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.document.DocumentStoreFactory;

/**
 * Keeps pictures as files under {@code --spi-doorstep-document-store--file--directory=…}; {@code
 * data/doorstep/documents} under Keycloak's home by default. Nodes of a cluster need the same one.
 */
public final class FileDocumentStoreFactory implements DocumentStoreFactory {

  private static final String ID = "file";
  private static final String DIRECTORY = "directory";

  private Path directory = defaultDirectory();

  @Override
  public void init(Config.Scope config) {
    String configured = config.get(DIRECTORY);
    directory = configured == null ? defaultDirectory() : Path.of(configured);
  }

  private static Path defaultDirectory() {
    return Path.of(System.getProperty("kc.home.dir", "."), "data", "doorstep", "documents");
  }

  @Override
  public DocumentStore create(KeycloakSession session) {
    return new FileDocumentStore(directory.toAbsolutePath());
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(DIRECTORY)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("Where the files lie; made if missing, and for nothing else.")
        .add()
        .build();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
