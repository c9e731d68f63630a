package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports nobody listens on. */
final class Ports {
  /** Failure detection also binds to this port plus 50000. */
  private static final int FAILURE_DETECTION_OFFSET = 50_000;

  private static final int LOWEST_FOR_CLUSTER = 9_100;
  private static final int HIGHEST_FOR_CLUSTER = 65_535 - FAILURE_DETECTION_OFFSET;

  private Ports() {}

  static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freeForCluster() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_FOR_CLUSTER, HIGHEST_FOR_CLUSTER);
      if (isFree(port) && isFree(port + FAILURE_DETECTION_OFFSET)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
