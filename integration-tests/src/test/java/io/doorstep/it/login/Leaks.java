package io.doorstep.it.login;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sinks that throw when a secret reaches them. */
final class Leaks {
  private static final int COUNTRY_CODE = 3;

  private final List<Pattern> secrets = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();

  /** A code or proof, which may be in its message and nowhere else. */
  void secret(String value) {
    // not within a longer word or number, nor in the fraction of a second
    secrets.add(Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(value) + "(?![0-9A-Za-z])"));
  }

  /**
   * A number, which may be in some places.
   *
   * @param e164 however it is written, its last ten digits show
   */
  void number(String e164) {
    numbers.add(e164.substring(COUNTRY_CODE));
  }

  /** For places where neither codes nor numbers may be. */
  void refuseAll(String place, String text) {
    refuseSecrets(place, text);
    if (numbers.stream().anyMatch(text::contains)) {
      throw new AssertionError("A whole number in " + place + ": " + text);
    }
  }

  /** For places where numbers may be. */
  void refuseSecrets(String place, String text) {
    if (secrets.stream().anyMatch(secret -> secret.matcher(text).find())) {
      throw new AssertionError("A code or proof in " + place + ": " + text);
    }
  }
}
