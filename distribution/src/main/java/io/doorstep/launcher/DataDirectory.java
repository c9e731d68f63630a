package io.doorstep.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The server's {@code data} directory, kept outside the build output so that it survives a clean
 * build.
 *
 * <p>The server looks for it in its home and nowhere else, hence the symbolic link.
 */
final class DataDirectory {
  private final Path imports;

  private DataDirectory(Path data) {
    imports = data.resolve("import");
  }

  static DataDirectory of(LaunchOptions options) throws IOException {
    Path data = Files.createDirectories(options.data()).toRealPath();
    Path expected = options.home().resolve("data");
    if (!Files.exists(expected) || !expected.toRealPath().equals(data)) {
      setAside(expected);
      Files.createSymbolicLink(expected, data);
    }
    return new DataDirectory(data);
  }

  /** Writes the realm files the server is to import, and takes away those of an earlier run. */
  void offerForImport(List<DemoRealm> realms) throws IOException {
    Files.createDirectories(imports);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(imports, "*.json")) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    for (DemoRealm realm : realms) {
      realm.writeTo(imports);
    }
  }

  private static void setAside(Path expected) throws IOException {
    if (Files.isSymbolicLink(expected)) {
      Files.delete(expected);
    } else if (Files.exists(expected, LinkOption.NOFOLLOW_LINKS)) {
      // Somebody ran the unpacked server by hand: that data is theirs.
      Files.move(expected, expected.resolveSibling("data-" + System.currentTimeMillis()));
    }
  }
}
