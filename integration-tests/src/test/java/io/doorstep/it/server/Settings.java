package io.doorstep.it.server;

import java.nio.file.Path;

/** What the build tells the tests. */
final class Settings {
  private Settings() {}

  /** The unpacked server with the provider jar. */
  static Path keycloakHome() {
    return path("keycloak.home");
  }

  /** Where servers of the tests live; it stays for a look after the run. */
  static Path workDirectory() {
    return path("servers.directory");
  }

  static Path realmFiles() {
    return path("realm.files");
  }

  /** The log files by module, as they are shipped. */
  static Path logSettings() {
    return path("log.settings");
  }

  static Path demoOverlays() {
    return path("demo.overlays");
  }

  static boolean useContainer() {
    return "container".equals(System.getProperty("keycloak.server"));
  }

  /** Adobe's S3Mock, to be run. */
  static Path s3Mock() {
    return path("s3mock.jar");
  }

  static Path dockerfile() {
    return path("dockerfile");
  }

  private static Path path(String property) {
    return Path.of(required(property)).toAbsolutePath().normalize();
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Missing system property " + property);
    }
    return value;
  }
}
