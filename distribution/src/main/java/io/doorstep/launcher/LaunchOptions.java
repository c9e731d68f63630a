package io.doorstep.launcher;

import java.nio.file.Path;

/**
 * Where things are and which ports to use.
 *
 * @param home the unpacked server, with the provider jar installed
 * @param data where the database and everything else that must outlive a build is kept
 * @param realms the folder with the realm files
 * @param overlays the folder with the demo overlays
 * @param httpPort the port of the server
 * @param managementPort the port of its health and metrics endpoints
 */
record LaunchOptions(
    Path home, Path data, Path realms, Path overlays, int httpPort, int managementPort) {

  static LaunchOptions fromSystemProperties() {
    return new LaunchOptions(
        path("doorstep.home"),
        path("doorstep.data"),
        path("doorstep.realms"),
        path("doorstep.overlays"),
        Integer.parseInt(required("doorstep.http.port")),
        Integer.parseInt(required("doorstep.management.port")));
  }

  String serverUrl() {
    return "http://localhost:" + httpPort;
  }

  String readinessUrl() {
    return "http://localhost:" + managementPort + "/health/ready";
  }

  private static Path path(String property) {
    return Path.of(required(property)).toAbsolutePath().normalize();
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalArgumentException("Missing system property " + property);
    }
    return value;
  }
}
