package io.doorstep.authenticators.otp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChallenge.State;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpNotSentException.Reason;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpSend;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.store.StoredOtp;
import io.doorstep.spi.throttle.Budget;

/** Makes codes: spends the budgets and stores the challenge in one transaction. */
final class OtpIssuer {

  private final OtpLedger ledger;
  private final OtpPolicy policy;
  private final OtpLimits limits;
  private final CodeDigester digester;
  private final InstantSource clock;

  OtpIssuer(
      OtpLedger ledger,
      OtpPolicy policy,
      OtpLimits limits,
      CodeDigester digester,
      InstantSource clock) {
    this.ledger = ledger;
    this.policy = policy;
    this.limits = limits;
    this.digester = digester;
    this.clock = clock;
  }

  /**
   * A code that is stored and paid for, and now has to travel.
   *
   * @param budgets to give back if it can't be delivered
   */
  record Issued(OtpChallenge challenge, OtpCode code, List<Budget> budgets) {}

  Issued issue(OtpTarget target, OtpCaller caller) {
    requireAllowedCountry(target.to());
    Instant now = clock.instant();
    String id = KeycloakModelUtils.generateId();
    OtpChallenge challenge = new OtpChallenge(id, target, send(1, now), State.OPEN);
    OtpCode code = CodeDigester.newCode();
    List<Budget> budgets = limits.send(target.to(), caller);
    CodeRoute route = CodeRoute.to(target.to());
    commitUnlessExhausted(
        stores -> {
          // the realm's budget is one row for all, which nobody may hold and wait for a connection
          stores.figures().prepare(stores.realm(), route);
          Optional<Instant> retryAt = stores.throttle().spend(stores.realm(), budgets, now);
          if (retryAt.isEmpty()) {
            stores.challenges().insert(stores.realm(), challenge, digester.digest(challenge, code));
            stores.figures().asked(stores.realm(), route);
          }
          return retryAt;
        });
    return new Issued(challenge, code, budgets);
  }

  Issued resend(StoredOtp stored, OtpCaller caller) {
    Instant now = clock.instant();
    OtpChallenge present = stored.challenge();
    if (present.state() == State.USED) {
      throw new OtpNotSentException(Reason.GONE);
    }
    if (now.isBefore(present.send().resendAt())) {
      throw new OtpNotSentException(Reason.TOO_SOON, present.send().resendAt());
    }
    OtpSend next = send(present.send().number() + 1, now);
    OtpChallenge renewed = new OtpChallenge(present.id(), present.target(), next, State.OPEN);
    OtpCode code = CodeDigester.newCode();
    List<Budget> budgets = limits.send(present.target().to(), caller);
    commitUnlessExhausted(stores -> replaceCode(stores, renewed, code, budgets));
    return new Issued(renewed, code, budgets);
  }

  private Optional<Instant> replaceCode(
      OtpLedger.Stores stores, OtpChallenge renewed, OtpCode code, List<Budget> budgets) {
    CodeRoute route = CodeRoute.to(renewed.target().to());
    stores.figures().prepare(stores.realm(), route);
    OtpSend next = renewed.send();
    boolean replaced =
        stores
            .challenges()
            .replaceCode(stores.realm(), renewed.id(), next, digester.digest(renewed, code));
    if (!replaced) {
      // another resend was first, so this one is inside its cool-down
      throw new OtpNotSentException(Reason.TOO_SOON, next.resendAt());
    }
    Optional<Instant> retryAt = stores.throttle().spend(stores.realm(), budgets, next.sentAt());
    if (retryAt.isEmpty()) {
      stores.figures().asked(stores.realm(), route);
    }
    return retryAt;
  }

  private void commitUnlessExhausted(OtpLedger.Work<Optional<Instant>> work) {
    Optional<Instant> retryAt =
        ledger.commit(
            stores -> {
              Optional<Instant> exhausted = work.in(stores);
              if (exhausted.isPresent()) {
                stores.rollBack();
              }
              return exhausted;
            });
    if (retryAt.isPresent()) {
      throw new OtpNotSentException(Reason.OVER_BUDGET, retryAt.get());
    }
  }

  private OtpSend send(int number, Instant now) {
    OtpPolicy.CodeRules rules = policy.code();
    return new OtpSend(
        number, now, now.plus(rules.lifetime()), now.plus(rules.cooldownAfter(number)));
  }

  private void requireAllowedCountry(ContactAddress to) {
    if (to instanceof PhoneNumber number && !policy.numbers().allows(number.region())) {
      throw new OtpNotSentException(Reason.COUNTRY_NOT_ALLOWED);
    }
  }
}
