package io.doorstep.authenticators.verification;

import java.util.Locale;

/** Names of answers for the meter: {@code NotFound} is {@code not_found}. */
final class Outcomes {

  private Outcomes() {}

  static String of(Object answer) {
    return answer
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }
}
