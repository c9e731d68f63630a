package io.doorstep.distribution;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message key that the code names has a text in every language. */
class MessageKeysIT {

  /**
   * A string constant of a class file: a tag, the length in two bytes, the characters. A key that
   * ends with a dot is the beginning of several.
   */
  private static final Pattern KEY =
      Pattern.compile("\\x01\\x00(?<length>.)(?<key>doorstep[A-Z][A-Za-z]*\\.?)", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void hasATextForEveryKey(String locale) {
    Set<String> texts =
        ProviderJar.files().stream()
            .filter(file -> file.endsWith("/messages_" + locale + ".properties"))
            .flatMap(file -> ProviderJar.properties(file).stringPropertyNames().stream())
            .collect(Collectors.toSet());

    assertThat(keysInCode())
        .isNotEmpty()
        .allMatch(
            key ->
                key.endsWith(".")
                    ? texts.stream().anyMatch(text -> text.startsWith(key))
                    : texts.contains(key));
  }

  private static Set<String> keysInCode() {
    return ProviderJar.files().stream()
        .filter(file -> file.endsWith(".class") && !file.startsWith("io/doorstep/shaded/"))
        .map(file -> new String(ProviderJar.read(file), StandardCharsets.ISO_8859_1))
        .flatMap(MessageKeysIT::keys)
        .collect(Collectors.toSet());
  }

  private static Stream<String> keys(String classFile) {
    return KEY.matcher(classFile)
        .results()
        .filter(match -> match.group(1).charAt(0) == match.group(2).length())
        .map((MatchResult match) -> match.group(2));
  }
}
