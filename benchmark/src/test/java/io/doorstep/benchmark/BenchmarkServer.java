package io.doorstep.benchmark;

import java.time.Duration;

import org.keycloak.admin.client.Keycloak;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;

/**
 * An optimized production server over PostgreSQL, so that the database is a process of its own and
 * not counted, with one realm and its SMS vendor.
 */
final class BenchmarkServer {

  private final KeycloakServer server;
  private final SmsVendor vendor;

  private BenchmarkServer(KeycloakServer server, SmsVendor vendor) {
    this.server = server;
    this.vendor = vendor;
  }

  /** Starts it; it ends with this process. */
  static BenchmarkServer start() {
    SmsVendor vendor = SmsVendor.start();
    try {
      KeycloakServer server = startKeycloak(vendor);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      try (Keycloak admin = server.admin()) {
        new LoginClients(admin.realm(BenchmarkRealm.NAME)).create();
      }
      return new BenchmarkServer(server, vendor);
    } catch (RuntimeException e) {
      vendor.stop();
      throw e;
    }
  }

  private static KeycloakServer startKeycloak(SmsVendor vendor) {
    return KeycloakServer.builder()
        .productionMode()
        .database(Database.POSTGRES)
        .realm(BenchmarkRealm.write(vendor))
        .unsparing()
        .environment("JAVA_OPTS_APPEND", Settings.serverJavaOptions())
        .start();
  }

  SmsVendor vendor() {
    return vendor;
  }

  String realmUrl() {
    return server.url().resolve("/realms/" + BenchmarkRealm.NAME).toString();
  }

  /** In user and in system mode, since the start. */
  Duration processorTime() {
    return server
        .node()
        .processes()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
