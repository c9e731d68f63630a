package io.doorstep.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories at once. */
final class Directories {
  private Directories() {}

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> walk = Files.walk(directory)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    transfer(
        from,
        to,
        List.of(),
        (source, target) -> Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES));
  }

  /** Copies by hard links, leaving out some directories. */
  static void link(Path from, Path to, List<Path> without) throws IOException {
    transfer(from, to, without, (source, target) -> Files.createLink(target, source));
  }

  private static void transfer(Path from, Path to, List<Path> without, Transfer transfer)
      throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path source : walk.toList()) {
        Path relative = from.relativize(source);
        if (without.stream().anyMatch(relative::startsWith)) {
          continue;
        }
        Path target = to.resolve(relative);
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          transfer.apply(source, target);
        }
      }
    }
  }

  private interface Transfer {
    void apply(Path source, Path target) throws IOException;
  }
}
