package io.doorstep.authenticators.verification.list;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code file}: one directory for the server, from a list that {@code
 * --spi-<directory>--file--path=…} names; a small sample by default. A file that is named and can't
 * be read keeps the server from starting.
 *
 * @param <L> the list as it was read
 * @param <P> who answers from it
 */
public abstract class FileListFactory<L, P extends Provider> implements ProviderFactory<P> {

  /** The option that names the list; without it, the list is the sample. */
  protected static final String PATH = "path";

  private static final Logger LOGGER = Logger.getLogger(FileListFactory.class);
  private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(10);

  private final Spi spi;
  private final String name;
  private boolean sample;
  private @Nullable ListFiles<L> files;
  private @Nullable P directory;

  /**
   * Says what is listed.
   *
   * @param name of what is listed, in the plural, for the log
   */
  protected FileListFactory(Spi spi, String name) {
    this.spi = spi;
    this.name = name;
  }

  /** Where the list is; does not read it. */
  protected abstract ListFiles<L> files(Config.Scope config);

  /** Answers from the list as it is when asked. */
  protected abstract P directory(Supplier<L> list);

  /** The file that an option names; null if it names none. */
  protected static @Nullable Path path(Config.Scope config, String key) {
    String text = config.get(key);
    return text == null || text.isBlank() ? null : Path.of(text.strip());
  }

  /** An option that names a file. */
  protected static ProviderConfigProperty option(String name, String help) {
    return new ProviderConfigProperty(name, null, help, ProviderConfigProperty.STRING_TYPE, null);
  }

  @Override
  public final void init(Config.Scope config) {
    sample = path(config, PATH) == null;
    files = files(config);
  }

  /** Not in {@code init}, which the build step of the server calls too. */
  @Override
  public final void postInit(KeycloakSessionFactory factory) {
    ListFiles<L> configured = files;
    if (configured == null) {
      throw new IllegalStateException("init comes first");
    }
    WatchedList<L> list = new WatchedList<>(name, configured, LOOK_FOR_CHANGES, System::nanoTime);
    directory = directory(list);
    if (sample) {
      LOGGER.infof(
          "%s: a sample, %s; most will be unknown until --spi-%s--%s--%s names a real list",
          name, list.size(), spi.getName(), getId(), PATH);
    } else {
      LOGGER.infof("%s: %s", name, list.size());
    }
  }

  @Override
  public final P create(KeycloakSession session) {
    P read = directory;
    if (read == null) {
      throw new IllegalStateException("postInit comes first");
    }
    return read;
  }

  @Override
  public final String getId() {
    return "file";
  }

  @Override
  public final void close() {}
}
