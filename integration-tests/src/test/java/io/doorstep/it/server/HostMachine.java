package io.doorstep.it.server;

/** Where servers of the tests listen, and the name under which Keycloak reaches them. */
final class HostMachine {
  private static final String LOOPBACK = "127.0.0.1";

  private HostMachine() {}

  /** Nobody else's business, unless Keycloak is in a container and comes from outside. */
  static String bindAddress() {
    return Settings.useContainer() ? "0.0.0.0" : LOOPBACK;
  }

  static String nameForKeycloak() {
    return Settings.useContainer() ? ContainerServer.HOST : LOOPBACK;
  }
}
