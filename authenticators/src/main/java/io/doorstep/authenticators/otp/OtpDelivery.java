package io.doorstep.authenticators.otp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.authenticators.sms.SmsGateway;
import io.doorstep.authenticators.sms.SmsGateway.Receipt;
import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.figures.FiguresProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChallenge.State;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.throttle.ThrottleProvider;
import org.jboss.logging.Logger;

/**
 * Delivers a code after the request that asked for it: in a thread of its own, so that the answer
 * takes the same time whether or not a message leaves, and with no transaction open while a vendor
 * is waited for.
 */
final class OtpDelivery implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(OtpDelivery.class);
  private static final String EXECUTOR = "doorstep-delivery";

  private final KeycloakSessionFactory sessions;
  private final String realmId;
  private final OtpIssuer.Issued issued;
  private final Locale locale;
  private final String host;

  private OtpDelivery(KeycloakSession session, OtpIssuer.Issued issued) {
    this.sessions = session.getKeycloakSessionFactory();
    this.realmId = session.getContext().getRealm().getId();
    this.issued = issued;
    this.locale = session.getContext().resolveLocale(null);
    this.host = session.getContext().getUri().getBaseUri().getHost();
  }

  /**
   * Has a code delivered once the session's transaction has committed; a rolled-back one has not.
   */
  static void afterCompletionOf(KeycloakSession session, OtpIssuer.Issued issued) {
    OtpDelivery delivery = new OtpDelivery(session, issued);
    ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                executor.execute(delivery);
              }

              @Override
              protected void rollbackImpl() {}
            });
  }

  @Override
  public void run() {
    OtpTarget target = issued.challenge().target();
    try {
      if (target.expectsMessage()) {
        deliver();
      } else if (DeliveryHealth.isFailing(realmId, target.channel())) {
        record(OtpOutcome.UNDELIVERED, List.of());
      }
    } catch (RuntimeException e) {
      LOGGER.errorf(e, "Challenge %s has no outcome on record", issued.challenge().id());
    }
  }

  private void deliver() {
    OtpTarget target = issued.challenge().target();
    List<String> refusals = new ArrayList<>();
    try {
      Receipt receipt = inSession(this::pack).send(refusals::add);
      DeliveryHealth.succeeded(realmId, target.channel());
      OtpMeters.count(target, receipt.provider(), OtpOutcome.DELIVERED);
      remember(receipt, refusals);
    } catch (SmsDeliveryException e) {
      LOGGER.warnf("Challenge %s could not be delivered: %s", issued.challenge().id(), e.reason());
      failed(target, e.reason(), refusals);
    } catch (RuntimeException e) {
      LOGGER.errorf(e, "Challenge %s could not be delivered", issued.challenge().id());
      record(OtpOutcome.UNDELIVERED, refusals);
    }
  }

  private void remember(Receipt receipt, List<String> refusals) {
    afterTheFact(
        session -> {
          RealmModel realm = session.getContext().getRealm();
          session
              .getProvider(OtpStoreProvider.class)
              .markSent(realm, issued.challenge(), receipt.provider());
          FiguresProvider figures = session.getProvider(FiguresProvider.class);
          refusals.forEach(provider -> figures.failed(realm, route().by(provider)));
          figures.sent(realm, route().by(receipt.provider()), receipt.price());
        });
  }

  /** What was sent was sent, and what was not was not, whatever comes of this. */
  private void afterTheFact(Consumer<KeycloakSession> work) {
    try {
      inSession(
          session -> {
            work.accept(session);
            return issued;
          });
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "Challenge %s is left out of the figures", issued.challenge().id());
    }
  }

  private CodeRoute route() {
    return CodeRoute.to(issued.challenge().target().to());
  }

  private void failed(OtpTarget target, Reason reason, List<String> refusals) {
    switch (reason) {
      case BAD_NUMBER -> record(OtpOutcome.UNREACHABLE, refusals);
      case REFUSED -> record(OtpOutcome.REFUSED, refusals);
      case TRY_LATER, MISCONFIGURED -> {
        DeliveryHealth.failed(realmId, target.channel());
        record(OtpOutcome.UNDELIVERED, refusals);
      }
    }
  }

  private OtpParcel pack(KeycloakSession session) {
    OtpChallenge challenge = issued.challenge();
    ContactAddress to = challenge.target().to();
    OtpText text = OtpText.of(session, challenge, locale);
    if (to instanceof EmailAddress address) {
      return new OtpEmail(session, address, challenge.target().purpose(), issued.code(), text);
    }
    return new OtpSms(
        SmsGateway.of(session, session.getContext().getRealm()),
        OtpSms.message((PhoneNumber) to, challenge.target().purpose(), issued.code(), text, host));
  }

  /**
   * A message that did not leave costs no budget, and its page says so.
   *
   * @param refusals of those who were tried
   */
  private void record(OtpOutcome outcome, List<String> refusals) {
    inSession(
        session -> {
          RealmModel realm = session.getContext().getRealm();
          OtpChallenge challenge = issued.challenge();
          Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
          session.getProvider(ThrottleProvider.class).refund(realm, issued.budgets(), now);
          if (mayBeShown(outcome)) {
            session
                .getProvider(OtpStoreProvider.class)
                .markUndelivered(realm, challenge, stateAfter(outcome));
          }
          OtpJournal.ofJob(session).delivered(challenge.target(), OtpMeters.NO_PROVIDER, outcome);
          return challenge;
        });
    if (issued.challenge().target().expectsMessage()) {
      countFailures(refusals);
    }
  }

  private void countFailures(List<String> refusals) {
    afterTheFact(
        session -> {
          FiguresProvider figures = session.getProvider(FiguresProvider.class);
          RealmModel realm = session.getContext().getRealm();
          if (refusals.isEmpty()) {
            figures.failed(realm, route());
          }
          refusals.forEach(provider -> figures.failed(realm, route().by(provider)));
        });
  }

  /**
   * A failure that comes of the number, and not of an outage, would tell a stranger at a login that
   * somebody has it.
   */
  private boolean mayBeShown(OtpOutcome outcome) {
    return outcome == OtpOutcome.UNDELIVERED
        || !issued.challenge().target().purpose().needsAccount();
  }

  private static State stateAfter(OtpOutcome outcome) {
    return outcome == OtpOutcome.UNREACHABLE ? State.UNREACHABLE : State.UNDELIVERED;
  }

  private <T> T inSession(Function<KeycloakSession, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        sessions,
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          session.getContext().setRealm(realm);
          return work.apply(session);
        });
  }
}
