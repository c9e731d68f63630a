package io.doorstep.storage.kyc;

import java.util.Locale;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak events for UIDAI's codes, with the details that our own codes' events have, so that one
 * filter finds both: {@code otp_purpose} is {@code aadhaar}. Never a number, not even a masked one.
 */
final class AadhaarJournal {

  private static final String ACTION = "doorstep-aadhaar";
  private static final String PURPOSE = "aadhaar";

  private final KeycloakSession session;
  private final UserModel user;

  AadhaarJournal(KeycloakSession session, UserModel user) {
    this.session = session;
    this.user = user;
  }

  void requested(AadhaarOtpIssue issue) {
    if (issue instanceof AadhaarOtpIssue.Sent) {
      event(EventType.CUSTOM_REQUIRED_ACTION, "requested").success();
    } else if (issue instanceof AadhaarOtpIssue.NotBefore) {
      event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "too_soon").error("too_soon");
    } else if (!(issue instanceof AadhaarOtpIssue.ManualReview)) {
      event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "refused").error("refused");
    }
  }

  void checked(AadhaarOtpCheck check) {
    if (check instanceof AadhaarOtpCheck.Verified) {
      event(EventType.CUSTOM_REQUIRED_ACTION, "accepted").success();
    } else if (check instanceof AadhaarOtpCheck.Locked locked) {
      locked(locked.lockout());
    } else if (!(check instanceof AadhaarOtpCheck.ManualReview)) {
      String outcome = check instanceof AadhaarOtpCheck.Wrong ? "wrong" : "gone";
      event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, outcome).error(Errors.INVALID_USER_CREDENTIALS);
    }
  }

  /** Stored at once, since the refusal that follows rolls the request's transaction back. */
  private void locked(OtpLockout lockout) {
    event(EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT, "locked")
        .detail("otp_lockout_cause", lockout.cause().name().toLowerCase(Locale.ROOT))
        .detail("otp_locked_until", lockout.until().toString())
        .storeImmediately(true)
        .success();
  }

  private EventBuilder event(EventType type, String outcome) {
    EventBuilder event =
        newEvent()
            .event(type)
            .user(user)
            .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
            .detail("otp_purpose", PURPOSE)
            .detail("otp_outcome", outcome);
    if (session.getContext().getClient() != null) {
      event.client(session.getContext().getClient());
    }
    return event;
  }

  private EventBuilder newEvent() {
    RealmModel realm = session.getContext().getRealm();
    @Nullable ClientConnection caller = session.getContext().getConnection();
    return caller == null
        ? new EventBuilder(realm, session)
        : new EventBuilder(realm, session, caller);
  }
}
