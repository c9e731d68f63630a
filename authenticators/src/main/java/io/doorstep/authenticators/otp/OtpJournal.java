package io.doorstep.authenticators.otp;

import java.util.Locale;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.OtpVerification;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak events and meters for whatever happens to a code. Ids, names and instants only: no
 * address, not even a masked one, since events leave the server.
 *
 * <p>Keycloak's event types are a closed list. Codes use {@link EventType#CUSTOM_REQUIRED_ACTION}
 * and its error, and the lockout's own type, with the details {@code otp_outcome}, {@code
 * otp_channel}, {@code otp_purpose} and {@code otp_challenge} to filter by.
 */
final class OtpJournal {

  private static final String ACTION = "doorstep-otp";

  private final KeycloakSession session;
  private final @Nullable ClientConnection caller;

  private OtpJournal(KeycloakSession session, @Nullable ClientConnection caller) {
    this.session = session;
    this.caller = caller;
  }

  /** For what a caller does, whose address the events then carry. */
  static OtpJournal ofRequest(KeycloakSession session) {
    return new OtpJournal(session, session.getContext().getConnection());
  }

  /** For what the server does by itself afterwards. */
  static OtpJournal ofJob(KeycloakSession session) {
    return new OtpJournal(session, null);
  }

  void requested(OtpChallenge challenge) {
    event(EventType.CUSTOM_REQUIRED_ACTION, challenge.target(), OtpOutcome.REQUESTED)
        .detail("otp_challenge", challenge.id())
        .success();
    count(challenge.target(), OtpOutcome.REQUESTED);
  }

  void notSent(OtpTarget target, OtpNotSentException.Reason reason) {
    OtpOutcome outcome = OtpOutcome.of(reason);
    event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, target, outcome).error(outcome.key());
    count(target, outcome);
  }

  void delivered(OtpTarget target, String provider, OtpOutcome outcome) {
    OtpMeters.count(target, provider, outcome);
    if (outcome != OtpOutcome.DELIVERED) {
      event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, target, outcome)
          .detail("otp_provider", provider)
          .error(Errors.EMAIL_SEND_FAILED);
    }
  }

  void verified(OtpChallenge challenge, OtpVerification verification) {
    OtpOutcome outcome = OtpOutcome.of(verification);
    count(challenge.target(), outcome);
    if (verification instanceof OtpVerification.Accepted) {
      event(EventType.CUSTOM_REQUIRED_ACTION, challenge.target(), outcome)
          .detail("otp_challenge", challenge.id())
          .success();
    } else if (verification instanceof OtpVerification.Locked locked) {
      locked(challenge, locked.lockout());
    } else {
      event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, challenge.target(), outcome)
          .detail("otp_challenge", challenge.id())
          .error(Errors.INVALID_USER_CREDENTIALS);
    }
  }

  /**
   * A success of the lock, as Keycloak reports its own: the error of this type is not kept. Stored
   * at once, since the refusal that follows rolls the request's transaction back.
   */
  private void locked(OtpChallenge challenge, OtpLockout lockout) {
    event(EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT, challenge.target(), OtpOutcome.LOCKED)
        .detail("otp_challenge", challenge.id())
        .detail("otp_lockout_cause", lockout.cause().name().toLowerCase(Locale.ROOT))
        .detail("otp_locked_until", lockout.until().toString())
        .storeImmediately(true)
        .success();
  }

  private EventBuilder event(EventType type, OtpTarget target, OtpOutcome outcome) {
    EventBuilder event =
        newEvent()
            .event(type)
            .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
            .detail("otp_outcome", outcome.key())
            .detail("otp_channel", target.channel().key())
            .detail("otp_purpose", target.purpose().key());
    @Nullable String userId = target.ownerId();
    if (userId != null) {
      event.user(userId);
    }
    if (session.getContext().getClient() != null) {
      event.client(session.getContext().getClient());
    }
    return event;
  }

  private EventBuilder newEvent() {
    RealmModel realm = session.getContext().getRealm();
    return caller == null
        ? new EventBuilder(realm, session)
        : new EventBuilder(realm, session, caller);
  }

  private static void count(OtpTarget target, OtpOutcome outcome) {
    OtpMeters.count(target, OtpMeters.NO_PROVIDER, outcome);
  }
}
