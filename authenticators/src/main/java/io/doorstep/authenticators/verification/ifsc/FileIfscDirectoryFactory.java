package io.doorstep.authenticators.verification.ifsc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.spi.verification.IfscDirectoryFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code file}: one directory for the server.
 *
 * <ul>
 *   <li>{@code --spi-ifsc-directory--file--path=…}: the branches; a small sample by default.
 *   <li>{@code --spi-ifsc-directory--file--bank-names-path=…}: the banks' names; a small sample by
 *       default.
 * </ul>
 *
 * A file that is named and can't be read keeps the server from starting.
 */
public final class FileIfscDirectoryFactory implements IfscDirectoryFactory {

  static final String PATH = "path";
  static final String BANK_NAMES_PATH = "bank-names-path";

  private static final Logger LOGGER = Logger.getLogger(FileIfscDirectoryFactory.class);
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(10);

  private @Nullable BranchFiles files;
  private @Nullable IfscDirectory directory;

  @Override
  public void init(Config.Scope config) {
    files = new BranchFiles(path(config, PATH), path(config, BANK_NAMES_PATH));
  }

  private static @Nullable Path path(Config.Scope config, String key) {
    String text = config.get(key);
    return text == null || text.isBlank() ? null : Path.of(text.strip());
  }

  /** Not in {@code init}, which the build step of the server calls too. */
  @Override
  public void postInit(KeycloakSessionFactory factory) {
    BranchFiles configured = files;
    if (configured == null) {
      throw new IllegalStateException("init comes first");
    }
    FileIfscDirectory read = new FileIfscDirectory(configured, LOOK_FOR_CHANGES, System::nanoTime);
    directory = read;
    if (configured.branches() == null) {
      LOGGER.infof(
          "IFSC list: a sample, %s; most will be unknown until"
              + " --spi-ifsc-directory--file--path names a real one",
          read.size());
    } else {
      LOGGER.infof("IFSC list: %s", read.size());
    }
  }

  @Override
  public IfscDirectory create(KeycloakSession session) {
    IfscDirectory read = directory;
    if (read == null) {
      throw new IllegalStateException("postInit comes first");
    }
    return read;
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(PATH)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("File with the branches of all banks, in the shape of razorpay/ifsc's IFSC.json.")
        .add()
        .property()
        .name(BANK_NAMES_PATH)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("File with the names of all banks, in the shape of its banknames.json.")
        .add()
        .build();
  }

  @Override
  public String getId() {
    return "file";
  }

  @Override
  public void close() {}
}
