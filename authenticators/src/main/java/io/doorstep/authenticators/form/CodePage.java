package io.doorstep.authenticators.form;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.throttle.Countdown;
import org.jspecify.annotations.Nullable;

/**
 * Renders the code page and its siblings. Template models are maps: FreeMarker reads no records.
 */
final class CodePage {

  private static final String CODE_TEMPLATE = "doorstep-otp.ftl";
  private static final String UNSENT_TEMPLATE = "doorstep-otp-unsent.ftl";
  private static final String LOCKED_TEMPLATE = "doorstep-locked.ftl";

  /** Longer than senders may take: after it, no news of a failed delivery is to be expected. */
  private static final Duration DELIVERY_NEWS = Duration.ofSeconds(30);

  private static final DateTimeFormatter UNTIL_TEXT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG);

  private final KeycloakSession session;
  private final OtpPurpose purpose;
  private final boolean editAllowed;

  CodePage(KeycloakSession session, OtpPurpose purpose, boolean editAllowed) {
    this.session = session;
    this.purpose = purpose;
    this.editAllowed = editAllowed;
  }

  Response code(
      LoginFormsProvider form, OtpChallenge challenge, @Nullable Integer attemptsRemaining) {
    Delivery delivery = Delivery.of(challenge, now());
    Map<String, Object> model = model(challenge.target().to(), challenge.send().resendAt());
    model.put("reference", challenge.send().reference());
    model.put("expiresAt", challenge.send().expiresAt().toString());
    model.put("delivery", delivery.key());
    model.put("unreachable", challenge.state() == OtpChallenge.State.UNREACHABLE);
    if (attemptsRemaining != null) {
      model.put("attemptsRemaining", attemptsRemaining);
    }
    if (delivery == Delivery.PENDING) {
      model.put("statusUrl", statusUrl(challenge).toString());
    }
    return form.setAttribute("otpForm", model).createForm(CODE_TEMPLATE);
  }

  /** Offers to send a code, where there is none to enter; the form may carry why. */
  Response unsent(LoginFormsProvider form, ContactAddress to, @Nullable Instant retryAt) {
    Map<String, Object> model = model(to, retryAt == null ? now() : retryAt);
    return form.setAttribute("otpForm", model).createForm(UNSENT_TEMPLATE);
  }

  Response locked(LoginFormsProvider form, OtpLockout lockout) {
    Map<String, Object> model = lockoutModel(lockout.until());
    model.put("justLocked", lockout.cause() == OtpLockout.Cause.JUST_NOW);
    model.put("daily", lockout.cause() == OtpLockout.Cause.DAILY_CAP);
    return form.setAttribute("lockout", model).createForm(LOCKED_TEMPLATE);
  }

  /**
   * For the owner of an account that Keycloak's brute-force protection has locked, codes or not.
   */
  Response accountLocked(LoginFormsProvider form, Instant until) {
    Map<String, Object> model = lockoutModel(until);
    model.put("account", true);
    return form.setAttribute("lockout", model).createForm(LOCKED_TEMPLATE);
  }

  private Map<String, Object> lockoutModel(Instant until) {
    String untilText =
        UNTIL_TEXT
            .withZone(ZoneId.systemDefault())
            .withLocale(session.getContext().resolveLocale(null))
            .format(until);
    Map<String, Object> model = new HashMap<>();
    model.put("until", until.toString());
    model.put("untilText", untilText);
    model.put("purpose", purpose.key());
    return model;
  }

  Instant now() {
    return Instant.ofEpochMilli(Time.currentTimeMillis());
  }

  long secondsUntil(Instant instant) {
    return Countdown.secondsUntil(instant, now());
  }

  private Map<String, Object> model(ContactAddress to, Instant resendAt) {
    Map<String, Object> model = new HashMap<>();
    model.put("channel", OtpChannel.reaching(to).key());
    model.put("destination", to.masked());
    model.put("purpose", purpose.key());
    model.put("resendAt", resendAt.toString());
    model.put("resendInSeconds", secondsUntil(resendAt));
    model.put("resendAllowed", true);
    model.put("editAllowed", editAllowed);
    model.put("userKnown", isUserKnown());
    return model;
  }

  /** To a known user the page may say that a message was sent, rather than what if. */
  private boolean isUserKnown() {
    AuthenticationSessionModel authSession = session.getContext().getAuthenticationSession();
    return authSession != null && authSession.getAuthenticatedUser() != null;
  }

  /** Only the tab that asked for the code may know, and the cookie does not tell which that is. */
  private URI statusUrl(OtpChallenge challenge) {
    return RealmsResource.realmBaseUrl(session.getContext().getUri())
        .path("onboarding/otp/{challenge}")
        .queryParam(Constants.TAB_ID, session.getContext().getAuthenticationSession().getTabId())
        .build(session.getContext().getRealm().getName(), challenge.id());
  }

  private enum Delivery {
    PENDING,
    SENT,
    FAILED;

    static Delivery of(OtpChallenge challenge, Instant now) {
      return switch (challenge.state()) {
        case UNDELIVERED, UNREACHABLE -> FAILED;
        case OPEN, USED ->
            now.isBefore(challenge.send().sentAt().plus(DELIVERY_NEWS)) ? PENDING : SENT;
      };
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
