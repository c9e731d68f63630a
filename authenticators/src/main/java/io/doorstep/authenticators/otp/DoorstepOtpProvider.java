package io.doorstep.authenticators.otp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpLockout.Cause;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpNotSentException.Reason;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.OtpVerification;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.otp.store.StoredOtp;
import io.doorstep.spi.throttle.AttemptCount;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.ThrottleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The engine for one realm: puts issuing, delivery, verification and proofs together and tells the
 * journal about each.
 */
final class DoorstepOtpProvider implements OtpProvider {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final InstantSource clock;
  private final OtpPolicy policy;
  private final OtpLimits limits;
  private final OtpLedger ledger;
  private final OtpIssuer issuer;
  private final OtpVerifier verifier;
  private final OtpProofs proofs;
  private final OtpJournal journal;

  DoorstepOtpProvider(KeycloakSession session, OtpPolicy policy, InstantSource clock) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.clock = clock;
    this.policy = policy;
    KeyRingProvider keys = session.getProvider(KeyRingProvider.class);
    CodeDigester digester = new CodeDigester(keys, realm);
    this.limits = new OtpLimits(policy, new ThrottleSubjects(keys, realm));
    this.ledger = new OtpLedger(session);
    this.issuer = new OtpIssuer(ledger, policy, limits, digester, clock);
    this.verifier = new OtpVerifier(ledger, limits, digester, clock);
    this.proofs = new OtpProofs(ledger, digester, keys, clock);
    this.journal = OtpJournal.ofRequest(session);
  }

  @Override
  public OtpPolicy policy() {
    return policy;
  }

  @Override
  public OtpChallenge issue(ContactAddress to, OtpPurpose purpose, OtpCaller caller) {
    OtpTarget target = new OtpTarget(to, purpose, ownerId(to, purpose), caller.sessionId());
    try {
      return deliver(issuer.issue(target, caller));
    } catch (OtpNotSentException e) {
      journal.notSent(target, e.reason());
      throw e;
    }
  }

  @Override
  public OtpChallenge resend(String challengeId, OtpCaller caller) {
    StoredOtp stored =
        findStored(challengeId, caller).orElseThrow(() -> new OtpNotSentException(Reason.GONE));
    try {
      return deliver(issuer.resend(stored, caller));
    } catch (OtpNotSentException e) {
      journal.notSent(stored.challenge().target(), e.reason());
      throw e;
    }
  }

  private OtpChallenge deliver(OtpIssuer.Issued issued) {
    journal.requested(issued.challenge());
    OtpDelivery.afterCompletionOf(session, issued);
    return issued.challenge();
  }

  @Override
  public Optional<OtpChallenge> find(String challengeId, OtpCaller caller) {
    return findStored(challengeId, caller).map(StoredOtp::challenge);
  }

  private Optional<StoredOtp> findStored(String challengeId, OtpCaller caller) {
    return session
        .getProvider(OtpStoreProvider.class)
        .find(realm, challengeId)
        .filter(stored -> OtpVerifier.belongsTo(caller, stored.challenge()));
  }

  @Override
  public OtpVerification verify(
      String challengeId, OtpCode code, OtpCaller caller, Predicate<OtpChallenge> admission) {
    OtpVerifier.Verdict verdict = verifier.verify(challengeId, code, caller, admission);
    verdict.challenge().ifPresent(challenge -> journal.verified(challenge, verdict.answer()));
    return verdict.answer();
  }

  @Override
  public Optional<OtpLockout> lockout(ContactAddress to, OtpPurpose purpose) {
    ThrottleProvider throttle = session.getProvider(ThrottleProvider.class);
    String ownerId = ownerId(to, purpose);
    Instant now = clock.instant();
    AttemptCount count = throttle.attempts(realm, limits.guess(to, purpose, ownerId), now);
    Instant lockedUntil = count.lockedUntil();
    if (lockedUntil != null) {
      return Optional.of(new OtpLockout(lockedUntil, Cause.STILL));
    }
    Budget wrongCodes = limits.wrongCodesPerDay(to, ownerId);
    return throttle
        .exhaustedUntil(realm, wrongCodes, now)
        .map(until -> new OtpLockout(until, Cause.DAILY_CAP));
  }

  @Override
  public OtpLockPage locks(OtpLockPage.@Nullable Cursor after, int max) {
    return session.getProvider(OtpStoreProvider.class).locks(realm, after, max, clock.instant());
  }

  @Override
  public void unlock(ContactAddress to) {
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    ledger.commit(
        stores -> {
          contacts.findOwnerId(realm, to).ifPresent(ownerId -> unlock(stores, to, ownerId));
          unlock(stores, to, null);
          return to;
        });
  }

  private void unlock(OtpLedger.Stores stores, ContactAddress to, @Nullable String ownerId) {
    Budget wrongCodes = limits.wrongCodesPerDay(to, ownerId);
    AttemptKey anyPurpose = limits.guess(to, OtpPurpose.LOGIN, ownerId);
    stores.throttle().clearAllAttempts(stores.realm(), anyPurpose.subject());
    stores.throttle().reset(stores.realm(), wrongCodes);
    stores.challenges().forgetLocks(stores.realm(), anyPurpose.subject());
  }

  @Override
  public OtpProof prove(OtpChallenge accepted) {
    return proofs.prove(accepted, policy.code().proofLifetime());
  }

  @Override
  public Optional<OtpTarget> inspect(String token) {
    return proofs.inspect(token);
  }

  @Override
  public Optional<OtpTarget> redeem(String token) {
    return proofs.redeem(token);
  }

  private @Nullable String ownerId(ContactAddress to, OtpPurpose purpose) {
    return purpose.needsAccount()
        ? session.getProvider(ContactProvider.class).findOwnerId(realm, to).orElse(null)
        : null;
  }

  @Override
  public void close() {}
}
