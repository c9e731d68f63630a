package io.doorstep.authenticators.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;

import io.doorstep.spi.throttle.Countdown;

/**
 * No tokens: an OAuth error (RFC 6749 5.2) with the members by which an app tells its user how to
 * go on.
 */
final class OtpGrantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LOCKED = 423;
  private static final String RETRY_AFTER = "retry_after";

  private final String eventError;
  private final int status;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  private OtpGrantException(String eventError, int status, String error, String description) {
    super(description);
    this.eventError = eventError;
    this.status = status;
    members.put(OAuth2Constants.ERROR, error);
    members.put(OAuth2Constants.ERROR_DESCRIPTION, description);
  }

  /** The request itself is wrong, whatever the code. */
  static OtpGrantException badRequest(String eventError, String error, String description) {
    return new OtpGrantException(
        eventError, Status.BAD_REQUEST.getStatusCode(), error, description);
  }

  /** There are no tokens for this code. */
  static OtpGrantException invalidGrant(String eventError, String description) {
    return badRequest(eventError, OAuthErrorException.INVALID_GRANT, description);
  }

  static OtpGrantException locked(String eventError, Instant until, Instant now) {
    return new OtpGrantException(
            eventError, LOCKED, OAuthErrorException.INVALID_GRANT, "Locked for now")
        .with(RETRY_AFTER, Countdown.secondsUntil(until, now))
        .with("locked_until", until.toString());
  }

  static OtpGrantException tooManyRequests(String eventError, Duration wait) {
    return new OtpGrantException(
            eventError,
            Status.TOO_MANY_REQUESTS.getStatusCode(),
            OAuthErrorException.TEMPORARILY_UNAVAILABLE,
            "Too many login attempts from this network")
        .with(RETRY_AFTER, Countdown.seconds(wait));
  }

  OtpGrantException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** The error of the Keycloak event. */
  String eventError() {
    return eventError;
  }

  ResponseBuilder response() {
    ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(members);
    if (members.containsKey(RETRY_AFTER)) {
      response.header(HttpHeaders.RETRY_AFTER, members.get(RETRY_AFTER));
    }
    return response;
  }
}
