package io.doorstep.authenticators.mapper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the user of a session was authenticated, by the names of RFC 8176 where it has
 * one. A user session keeps a note with the time of use for each, so that what a step-up adds joins
 * what was there.
 */
public final class AuthenticationMethods {

  /** A password (RFC 8176). */
  public static final String PASSWORD = "pwd";

  /** A one-time code, whichever way it came (RFC 8176). */
  public static final String OTP = "otp";

  /** A message to a mobile number (RFC 8176). */
  public static final String SMS = "sms";

  /** A message to an e-mail address. */
  public static final String EMAIL = "email";

  /** The key of a passkey, in hardware or not (RFC 8176). */
  public static final String KEY = "pop";

  /**
   * Several factors, in one act such as a passkey that verified its user or in several (RFC 8176).
   */
  public static final String MULTI_FACTOR = "mfa";

  /** All of them. */
  public static final List<String> ALL = List.of(PASSWORD, OTP, SMS, EMAIL, KEY, MULTI_FACTOR);

  /**
   * What shows that the user has something. A mailbox is no such thing (NIST SP 800-63B-4,
   * 3.1.3.1): who has the password of it has the code.
   */
  private static final Set<String> POSSESSION = Set.of(SMS, KEY, "hwk", "swk");

  private static final String NOTE_PREFIX = "doorstep.amr.";

  private AuthenticationMethods() {}

  /**
   * Records a code that was entered, for the user session that will come of this authentication.
   */
  public static void recordCode(AuthenticationSessionModel authSession, OtpChannel channel) {
    record(
        authSession,
        OTP,
        switch (channel) {
          case SMS -> SMS;
          case EMAIL -> EMAIL;
        });
  }

  /** Records methods for the user session that will come of this authentication. */
  public static void record(AuthenticationSessionModel authSession, String... methods) {
    if (AuthenticatorUtil.isForcedReauthentication(authSession)) {
      // all over again: what an earlier authentication left on the user session no longer counts
      Map<String, String> notes = authSession.getUserSessionNotes();
      ALL.stream()
          .filter(method -> !notes.containsKey(NOTE_PREFIX + method))
          .forEach(method -> authSession.setUserSessionNote(NOTE_PREFIX + method, "0"));
    }
    for (String method : methods) {
      authSession.setUserSessionNote(NOTE_PREFIX + method, now());
    }
  }

  /**
   * The methods used in this authentication since a moment.
   *
   * @param since seconds since the epoch
   */
  public static Set<String> usedSince(AuthenticationSessionModel authSession, long since) {
    return usedSince(authSession.getUserSessionNotes(), since);
  }

  /**
   * The methods that a user session came of since a moment.
   *
   * @param since seconds since the epoch
   */
  public static Set<String> usedSince(UserSessionModel userSession, long since) {
    return usedSince(userSession.getNotes(), since);
  }

  /** Whether methods add up to {@link #MULTI_FACTOR}: something known and something had. */
  static boolean areSeveralFactors(Set<String> methods) {
    return methods.contains(PASSWORD) && methods.stream().anyMatch(POSSESSION::contains);
  }

  private static Set<String> usedSince(Map<String, String> notes, long since) {
    Set<String> methods = new TreeSet<>();
    ALL.stream()
        .filter(method -> usedAt(notes.get(NOTE_PREFIX + method)) >= Math.max(since, 1))
        .forEach(methods::add);
    return methods;
  }

  private static long usedAt(@Nullable String note) {
    return note == null ? 0 : Long.parseLong(note);
  }

  private static String now() {
    return Long.toString(Time.currentTimeSeconds());
  }
}
