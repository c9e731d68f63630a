package io.doorstep.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]*`");
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  @DisplayName("every link of the documentation leads to a file, and to a heading in it")
  void leadSomewhere() throws IOException {
    List<Path> documents = documents();

    assertThat(documents.stream().flatMap(LinksTest::broken)).isEmpty();
    assertThat(documents).hasSizeGreaterThan(20);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static Stream<String> broken(Path document) {
    return LINK.matcher(CODE.matcher(read(document)).replaceAll("code"))
        .results()
        .filter(link -> !leads(document, link))
        .map(link -> "%s: %s".formatted(ROOT.relativize(document), link.group()));
  }

  private static boolean leads(Path document, MatchResult link) {
    Path target =
        link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
    return Files.exists(target)
        && (link.group(2) == null || anchors(target).anyMatch(link.group(2)::equals));
  }

  /** As GitHub makes them of headings. */
  private static Stream<String> anchors(Path document) {
    return HEADING
        .matcher(read(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\-_ ]", "").replace(' ', '-'));
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
