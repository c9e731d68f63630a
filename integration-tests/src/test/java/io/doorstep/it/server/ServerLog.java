package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** A node's log, over all its restarts. */
public final class ServerLog {
  private static final Pattern PROBLEM = Pattern.compile(" (WARN|ERROR|FATAL)\\s+\\[io\\.doorstep");

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
  }

  public List<String> lines() {
    try {
      // Not readAllLines: the last line may be half written, in the middle of a character.
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Warnings and errors that this project's code wrote. */
  public List<String> problems() {
    return lines().stream().filter(line -> PROBLEM.matcher(line).find()).toList();
  }

  public void await(Predicate<String> wanted, Duration patience) {
    Awaitility.await().atMost(patience).until(() -> lines().stream().anyMatch(wanted));
  }

  String tail(int count) {
    List<String> lines = lines();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }
}
