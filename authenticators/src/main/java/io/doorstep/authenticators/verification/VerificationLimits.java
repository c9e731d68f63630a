package io.doorstep.authenticators.verification;

import java.time.Duration;
import java.util.List;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.AttemptLimit;
import io.doorstep.spi.throttle.Budget;

/**
 * Which counters a request for a code, a guess and a look-up touch. How far each may go is the
 * realm's policy for one-time codes: to the person who waits for the message, UIDAI's code is one.
 *
 * <p>The oldest key makes the counters' names, so that they stay the same while keys rotate.
 */
final class VerificationLimits {

  static final String PURPOSE = "aadhaar";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final OtpPolicy policy;
  private final RealmModel realm;
  private final RingKey key;

  VerificationLimits(OtpPolicy policy, RealmModel realm, KeyRingProvider keys) {
    this.policy = policy;
    this.realm = realm;
    this.key = keys.oldest(KeyPurpose.THROTTLE);
  }

  /**
   * The budgets of one message, narrowest first. The number's are shared by all who claim it, so
   * that nobody is flooded from many accounts; the user's by all numbers, so that nobody searches.
   */
  List<Budget> send(UserModel user, AadhaarNumber number) {
    OtpPolicy.SendBudgets limits = policy.budgets();
    String holder = key.hmac("aadhaar-holder", realm.getId(), number.reveal());
    String asker = asker(user);
    return List.of(
        new Budget("aadhaar-otp-user-hour", asker, limits.destinationPerHour(), HOUR),
        new Budget("aadhaar-otp-user-day", asker, limits.destinationPerDay(), DAY),
        new Budget("aadhaar-otp-number-hour", holder, limits.destinationPerHour(), HOUR),
        new Budget("aadhaar-otp-number-day", holder, limits.destinationPerDay(), DAY),
        new Budget("aadhaar-otp-realm-day", "realm", limits.realmPerDay(), DAY));
  }

  /** The user is part of it: guesses of one never lock another who claims the same number. */
  AttemptKey guess(UserModel user, AadhaarNumber number) {
    return new AttemptKey(guesser(user, number), PURPOSE);
  }

  AttemptLimit attempts() {
    return new AttemptLimit(policy.attempts().max(), policy.attempts().lockDuration());
  }

  /** Wrong codes in a day, whatever the waits. */
  Budget wrongCodesPerDay(UserModel user, AadhaarNumber number) {
    return new Budget(
        "aadhaar-wrong-day", guesser(user, number), policy.attempts().maxPerDay(), DAY);
  }

  /** Look-ups cost money and tell who exists. */
  Budget lookups(UserModel user, String check) {
    return new Budget(
        "lookups-" + check + "-day", asker(user), policy.budgets().destinationPerDay(), DAY);
  }

  private String guesser(UserModel user, AadhaarNumber number) {
    return key.hmac("aadhaar-guess", realm.getId(), user.getId(), number.reveal());
  }

  private String asker(UserModel user) {
    return key.hmac("verification-asker", realm.getId(), user.getId());
  }
}
