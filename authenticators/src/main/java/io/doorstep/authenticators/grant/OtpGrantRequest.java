package io.doorstep.authenticators.grant;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpCode;
import org.jspecify.annotations.Nullable;

/** What the grant's own parameters say. */
record OtpGrantRequest(String challengeId, OtpCode code) {

  private static final String CHALLENGE_ID = "challenge_id";
  private static final String CODE = "code";

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * Reads the parameters.
   *
   * @throws IllegalArgumentException if one is missing or malformed, with a text for the client's
   *     developer; such a request is no guess and costs no attempt
   */
  static OtpGrantRequest of(MultivaluedMap<String, String> parameters) {
    @Nullable String challengeId = parameters.getFirst(CHALLENGE_ID);
    if (challengeId == null || challengeId.isEmpty()) {
      throw new IllegalArgumentException("Missing parameter: " + CHALLENGE_ID);
    }
    if (!UUID.matcher(challengeId).matches()) {
      throw new IllegalArgumentException("Malformed parameter: " + CHALLENGE_ID);
    }
    try {
      return new OtpGrantRequest(challengeId, OtpCode.parse(parameters.getFirst(CODE)));
    } catch (MalformedIdentityException e) {
      String what =
          switch (e.reason()) {
            case CODE_MISSING -> "Missing parameter: ";
            default -> "Malformed parameter: ";
          };
      throw new IllegalArgumentException(what + CODE, e);
    }
  }
}
