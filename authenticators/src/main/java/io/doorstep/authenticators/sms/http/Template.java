package io.doorstep.authenticators.sms.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with placeholders.
 *
 * @param text where {@code {name}} stands for a value
 */
record Template(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  Set<String> placeholders() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  /**
   * Checks that only known names are used.
   *
   * @throws IllegalArgumentException with a text for the admin
   */
  Template requireOnly(Set<String> names) {
    placeholders().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("has the unknown placeholder " + name);
            });
    return this;
  }

  /** Puts values in, escaped; a name without a value gives nothing. */
  String fill(Map<String, String> values, UnaryOperator<String> escape) {
    return replace(result -> escape.apply(values.getOrDefault(result.group(1), "")));
  }

  /** Puts the same word in for every placeholder. */
  String fillAll(String word) {
    return replace(result -> word);
  }

  private String replace(Function<MatchResult, String> replacement) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(result -> Matcher.quoteReplacement(replacement.apply(result)));
  }
}
