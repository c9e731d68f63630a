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
  private DemoRealmFiles() {}

  static List<Path> all() {
    try {
      Path folder = Files.createDirectories(Settings.workDirectory().resolve("demo-realms"));
      List<Path> files = new ArrayList<>();
      for (DemoRealm realm : DemoRealm.readAll(Settings.realmFiles(), Settings.demoOverlays())) {
        files.add(realm.writeTo(folder));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path of(String realm) {
    return all().stream()
        .filter(file -> file.endsWith(realm + "-realm.json"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No realm file for " + realm));
  }
}
