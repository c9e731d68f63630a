package io.doorstep.spi.onboarding;

import java.util.Map;

/**
 * How many accounts a realm has.
 *
 * @param users people; service accounts are none
 * @param verified those with a proven mobile number or e-mail address
 * @param byType by account type; who has none yet is in none
 * @param byCategory by buyer category
 */
public record AccountStatistics(
    long users, long verified, Map<String, Long> byType, Map<String, Long> byCategory) {

  public AccountStatistics {
    byType = Map.copyOf(byType);
    byCategory = Map.copyOf(byCategory);
  }
}
