package io.doorstep.spi.otp;

import java.time.Duration;
import java.util.Set;

/**
 * A realm's rules for one-time codes.
 *
 * @param code how a code lives
 * @param attempts how many wrong codes are borne
 * @param budgets how many messages leave
 * @param numbers which mobile numbers are served
 * @param contactChangeCooldown how long after a change of the mobile number or the e-mail address
 *     its next one must wait
 * @param loginPostsPerMinute login submissions per IP address and minute; 0 for no limit
 */
public record OtpPolicy(
    CodeRules code,
    AttemptRules attempts,
    SendBudgets budgets,
    NumberRules numbers,
    Duration contactChangeCooldown,
    int loginPostsPerMinute) {

  /**
   * How a code lives.
   *
   * @param lifetime from sending to expiry; at most 10 minutes (NIST SP 800-63B-4 3.1.3.2)
   * @param resendCooldown wait before the first resend; doubles with each further one
   * @param proofLifetime how long a proof of an accepted code may be handed in
   */
  public record CodeRules(Duration lifetime, Duration resendCooldown, Duration proofLifetime) {

    private static final int MAX_DOUBLINGS = 4;

    /** The wait after the code with this number (1 for the first). */
    public Duration cooldownAfter(int sendNumber) {
      return resendCooldown.multipliedBy(1L << Math.min(sendNumber - 1, MAX_DOUBLINGS));
    }
  }

  /**
   * How many wrong codes are borne.
   *
   * @param max wrong codes before a lock
   * @param lockDuration how long the lock lasts
   * @param maxPerDay wrong codes for one destination in a day, whatever the waits: 3 every 15
   *     minutes alone would allow about 105,000 guesses a year
   */
  public record AttemptRules(int max, Duration lockDuration, int maxPerDay) {}

  /**
   * How many messages leave, as a wall against SMS pumping.
   *
   * @param destinationPerHour to one address
   * @param destinationPerDay to one address
   * @param ipPerHour asked for from one IPv4 address or IPv6 /64 network
   * @param realmPerDay in the whole realm
   */
  public record SendBudgets(
      int destinationPerHour, int destinationPerDay, int ipPerHour, int realmPerDay) {}

  /**
   * Which mobile numbers are served.
   *
   * @param defaultRegion ISO 3166 code of numbers typed without a country code
   * @param allowedRegions ISO 3166 codes; empty allows every country
   */
  public record NumberRules(String defaultRegion, Set<String> allowedRegions) {

    public boolean allows(String region) {
      return allowedRegions.isEmpty() || allowedRegions.contains(region);
    }
  }
}
