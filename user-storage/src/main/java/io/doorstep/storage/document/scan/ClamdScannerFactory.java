package io.doorstep.storage.document.scan;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.document.MalwareScanner;
import io.doorstep.spi.document.MalwareScannerFactory;
import org.jboss.logging.Logger;

/**
 * Scans with ClamAV's daemon where the server is told of one: {@code
 * --spi-doorstep-malware-scanner--clamd--host=…}. Without that option nothing is scanned; with it,
 * nothing is taken in unscanned.
 */
public final class ClamdScannerFactory implements MalwareScannerFactory {

  private static final Logger LOGGER = Logger.getLogger(ClamdScannerFactory.class);

  private static final String ID = "clamd";
  private static final String HOST = "host";
  private static final String PORT = "port";
  private static final String CONNECT_TIMEOUT = "connect-timeout-millis";
  private static final String TIMEOUT = "timeout-millis";

  private static final int DEFAULT_PORT = 3310;
  private static final int DEFAULT_CONNECT_TIMEOUT_MILLIS = 2_000;
  private static final int DEFAULT_TIMEOUT_MILLIS = 15_000;

  private MalwareScanner scanner = new NoScanner();

  @Override
  public void init(Config.Scope config) {
    String host = config.get(HOST);
    if (host == null || host.isBlank()) {
      return;
    }
    int port = config.getInt(PORT, DEFAULT_PORT);
    scanner =
        new ClamdScanner(
            new ClamdScanner.Daemon(
                host.strip(),
                port,
                Duration.ofMillis(config.getInt(CONNECT_TIMEOUT, DEFAULT_CONNECT_TIMEOUT_MILLIS)),
                Duration.ofMillis(config.getInt(TIMEOUT, DEFAULT_TIMEOUT_MILLIS))));
    LOGGER.infof("Uploads are scanned by clamd at %s:%s", host, port);
  }

  @Override
  public MalwareScanner create(KeycloakSession session) {
    return scanner;
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(HOST)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("Host of clamd. Nothing is scanned without.")
        .add()
        .property()
        .name(PORT)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .defaultValue(DEFAULT_PORT)
        .helpText("Port of clamd.")
        .add()
        .property()
        .name(CONNECT_TIMEOUT)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .defaultValue(DEFAULT_CONNECT_TIMEOUT_MILLIS)
        .helpText("Milliseconds until a connection must stand.")
        .add()
        .property()
        .name(TIMEOUT)
        .type(ProviderConfigProperty.INTEGER_TYPE)
        .defaultValue(DEFAULT_TIMEOUT_MILLIS)
        .helpText("Milliseconds until there must be a verdict; without one the upload is refused.")
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
