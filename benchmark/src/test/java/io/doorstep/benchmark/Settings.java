package io.doorstep.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the build tells the benchmark. */
final class Settings {
  private Settings() {}

  /** The flows to measure, in the order in which they take turns. */
  static List<LoginFlow> flows() {
    return Arrays.stream(required("flows").split(",", -1)).map(LoginFlow::valueOf).toList();
  }

  /** How many people there are; they log in one after the other, over and over. */
  static int users() {
    return number("users");
  }

  /** How many of them log in at the same time. */
  static int visitors() {
    return number("visitors");
  }

  /** How many logins each flow does before anything is measured. */
  static int warmUpLogins() {
    return number("warmup");
  }

  /** How often each flow has its turn. */
  static int rounds() {
    return number("rounds");
  }

  /** How many logins a flow does at a turn. */
  static int loginsPerRound() {
    return number("logins");
  }

  /** Options of the server's JVM besides Keycloak's own, such as those of a profiler. */
  static String serverJavaOptions() {
    return System.getProperty("benchmark.server.java.opts", "");
  }

  /** Where the table of costs is kept. */
  static Path resultFile() {
    return Path.of(required("result"));
  }

  /** For files of the run. */
  static Path directory() {
    return Path.of(required("directory"));
  }

  private static int number(String name) {
    return Integer.parseInt(required(name));
  }

  private static String required(String name) {
    String property = "benchmark." + name;
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Missing system property " + property);
    }
    return value;
  }
}
