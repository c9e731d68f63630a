package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.doorstep.launcher.DemoRealm;

/** The repository's realm files with the demo overlay merged in. */
final class DemoRealmFiles {
  /** Most tests copy one. */
  private static final List<Path> ALL = write();

  private DemoRealmFiles() {}

  static List<Path> all() {
    return ALL;
  }

  private static List<Path> write() {
    try {
      Path folder = Files.createDirectories(Settings.workDirectory().resolve("demo-realms"));
      List<Path> files = new ArrayList<>();
      for (DemoRealm realm : DemoRealm.readAll(Settings.realmFiles(), Settings.demoOverlays())) {
        files.add(realm.writeTo(folder));
      }
      return List.copyOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path of(String realm) {
    return ALL.stream()
        .filter(file -> file.endsWith(realm + "-realm.json"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No realm file for " + realm));
  }
}
