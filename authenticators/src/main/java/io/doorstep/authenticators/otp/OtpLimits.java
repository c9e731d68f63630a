package io.doorstep.authenticators.otp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.AttemptLimit;
import io.doorstep.spi.throttle.Budget;
import org.jspecify.annotations.Nullable;

/** Which counters a send and a guess touch, and how far each may go. */
final class OtpLimits {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final OtpPolicy policy;
  private final ThrottleSubjects subjects;

  OtpLimits(OtpPolicy policy, ThrottleSubjects subjects) {
    this.policy = policy;
    this.subjects = subjects;
  }

  /**
   * The budgets of one message, narrowest first: the realm's row is shared by all, so it is locked
   * last.
   */
  List<Budget> send(ContactAddress to, OtpCaller caller) {
    OtpPolicy.SendBudgets limits = policy.budgets();
    String destination = subjects.destination(to);
    List<Budget> budgets = new ArrayList<>();
    budgets.add(
        new Budget("sends-destination-hour", destination, limits.destinationPerHour(), HOUR));
    budgets.add(new Budget("sends-destination-day", destination, limits.destinationPerDay(), DAY));
    if (!caller.trusted()) {
      String ip = subjects.ip(caller.ipAddress());
      budgets.add(new Budget("sends-ip-hour", ip, limits.ipPerHour(), HOUR));
    }
    budgets.add(new Budget("sends-realm-day", subjects.realm(), limits.realmPerDay(), DAY));
    return budgets;
  }

  AttemptKey guess(OtpTarget target) {
    return guess(target.to(), target.purpose(), target.ownerId());
  }

  AttemptKey guess(ContactAddress to, OtpPurpose purpose, @Nullable String ownerId) {
    return new AttemptKey(subjects.guessedAt(to, ownerId), purpose.key());
  }

  AttemptLimit attempts() {
    return new AttemptLimit(policy.attempts().max(), policy.attempts().lockDuration());
  }

  /** Wrong codes for a destination in a day, over all purposes. */
  Budget wrongCodesPerDay(ContactAddress to, @Nullable String ownerId) {
    return new Budget(
        "wrong-codes-day", subjects.guessedAt(to, ownerId), policy.attempts().maxPerDay(), DAY);
  }
}
