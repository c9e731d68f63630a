package io.doorstep.authenticators.verification.cashfree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cashfree's bands of likeness between two names, best first.
 *
 * @see <a href="https://www.cashfree.com/docs/api-reference/vrs/data-to-test-integration">Scores
 *     and their bands</a>
 */
enum NameMatch {
  DIRECT_MATCH(100),
  GOOD_PARTIAL_MATCH(85),
  MODERATE_PARTIAL_MATCH(60),
  POOR_PARTIAL_MATCH(34),
  NO_MATCH(0);

  private final int minScore;

  NameMatch(int minScore) {
    this.minScore = minScore;
  }

  /** What an admin may be content with. */
  static List<String> acceptable() {
    return List.of(DIRECT_MATCH.name(), GOOD_PARTIAL_MATCH.name(), MODERATE_PARTIAL_MATCH.name());
  }

  /** The band by its name; by the score, 0 to 100, where an answer has no name for it. */
  static Optional<NameMatch> of(String result, String score) {
    Optional<NameMatch> named =
        Arrays.stream(values()).filter(band -> band.name().equals(result)).findFirst();
    return named.isPresent() || !result.isEmpty() ? named : ofScore(score);
  }

  private static Optional<NameMatch> ofScore(String score) {
    try {
      double value = Double.parseDouble(score);
      return Arrays.stream(values()).filter(band -> value >= band.minScore).findFirst();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isAtLeast(NameMatch other) {
    return compareTo(other) <= 0;
  }
}
