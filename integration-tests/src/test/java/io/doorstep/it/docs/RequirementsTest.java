package io.doorstep.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequirementsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Path MAP = ROOT.resolve("docs/requirements.md");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z0-9]+-\\d+)\"\\)");

  /** OTP-2 before OTP-10. */
  private static final Comparator<String> BY_AREA_AND_NUMBER =
      Comparator.comparing((String id) -> id.replaceAll("-\\d+$", ""))
          .thenComparing(id -> Integer.valueOf(id.replaceAll("^.*-", "")));

  @Test
  @DisplayName("the map from requirements to tests is that of the tags in the tests")
  void theMapIsTrue() throws IOException {
    assertThat(tableOf(Files.readString(MAP)))
        .as("the table in docs/requirements.md")
        .isEqualTo(table());
  }

  private static String tableOf(String document) {
    return document
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .collect(Collectors.joining("\n"));
  }

  private static String table() throws IOException {
    return testsById().entrySet().stream()
        .map(entry -> "| " + entry.getKey() + " | " + String.join(", ", entry.getValue()) + " |")
        .collect(Collectors.joining("\n"));
  }

  private static SortedMap<String, SortedSet<String>> testsById() throws IOException {
    SortedMap<String, SortedSet<String>> tests = new TreeMap<>(BY_AREA_AND_NUMBER);
    for (Path test : testSources()) {
      String name = test.getFileName().toString().replace(".java", "");
      idsIn(test)
          .forEach(id -> tests.computeIfAbsent(id, key -> new TreeSet<>()).add("`" + name + "`"));
    }
    return tests;
  }

  private static List<String> idsIn(Path test) throws IOException {
    return TAG.matcher(Files.readString(test)).results().map(RequirementsTest::id).toList();
  }

  private static String id(MatchResult match) {
    return match.group(1);
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("src/test/java"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }
}
