package io.doorstep.authenticators.mapper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The ways in which the user of a session was authenticated, by the names of RFC 8176 where it has
 * one. A user session keeps a note for each, so that what a step-up adds joins what was there.
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

  private static final List<String> ALL = List.of(PASSWORD, OTP, SMS, EMAIL);

  private static final String NOTE_PREFIX = "doorstep.amr.";

  private AuthenticationMethods() {}

  /** Records methods for the user session that will come of this authentication. */
  public static void record(AuthenticationSessionModel authSession, String... methods) {
    if (AuthenticatorUtil.isForcedReauthentication(authSession)) {
      // all over again: what an earlier authentication left on the user session no longer counts
      Map<String, String> notes = authSession.getUserSessionNotes();
      ALL.stream()
          .filter(method -> !notes.containsKey(NOTE_PREFIX + method))
          .forEach(method -> authSession.setUserSessionNote(NOTE_PREFIX + method, ""));
    }
    for (String method : methods) {
      authSession.setUserSessionNote(NOTE_PREFIX + method, "true");
    }
  }

  /** Records methods on a user session that comes of no browser flow, such as the OTP grant's. */
  public static void record(UserSessionModel userSession, String... methods) {
    for (String method : methods) {
      userSession.setNote(NOTE_PREFIX + method, "true");
    }
  }

  /** The methods used in this authentication so far. */
  public static Set<String> of(AuthenticationSessionModel authSession) {
    return of(authSession.getUserSessionNotes());
  }

  /** The methods that a user session came of. */
  public static Set<String> of(UserSessionModel userSession) {
    return of(userSession.getNotes());
  }

  private static Set<String> of(Map<String, String> notes) {
    Set<String> methods = new TreeSet<>();
    ALL.stream()
        .filter(method -> !notes.getOrDefault(NOTE_PREFIX + method, "").isEmpty())
        .forEach(methods::add);
    return methods;
  }
}
