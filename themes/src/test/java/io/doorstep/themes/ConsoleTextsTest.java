package io.doorstep.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.doorstep.spi.otp.OtpPurpose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The staff console's texts: every English one has its Hindi one, with the same parts. */
class ConsoleTextsTest {

  private static final Path MESSAGES = Path.of("src", "main", "console", "messages");

  /** A line of a file that is nothing but texts by key. */
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": \"([^\"]*)\"");

  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

  /** Names that are the same in both. */
  private static final Set<String> NAMES =
      Set.of("section.pan", "field.gstin", "field.ifsc", "platform.api", "channel.sms");

  private final Map<String, String> english = read("en.json");
  private final Map<String, String> hindi = read("hi.json");

  @Test
  void isComplete() {
    assertThat(english).hasSizeGreaterThan(100);
    assertThat(hindi.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(hindi.values()).doesNotContain("");
  }

  @Test
  void keepsParameters() {
    assertThat(english)
        .allSatisfy(
            (key, text) ->
                assertThat(parameters(hindi.get(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(parameters(text)));
  }

  @Test
  void isHindi() {
    assertThat(hindi)
        .allSatisfy(
            (key, text) -> {
              if (!NAMES.contains(key)) {
                assertThat(text).as(key).containsPattern("\\p{InDevanagari}");
              }
            });
  }

  @Test
  void hasAWordForEachPurpose() {
    assertThat(english.keySet())
        .containsAll(
            Stream.of(OtpPurpose.values()).map(purpose -> "purpose." + purpose.key()).toList());
  }

  private static List<String> parameters(String text) {
    return PARAMETER.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Map<String, String> read(String file) {
    Map<String, String> texts = new TreeMap<>();
    try {
      ENTRY
          .matcher(Files.readString(MESSAGES.resolve(file)))
          .results()
          .forEach(entry -> texts.put(entry.group(1), entry.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
