package io.doorstep.authenticators.grant;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.otp.OtpCode;
import org.jspecify.annotations.Nullable;

/**
 * What the grant's own parameters say.
 *
 * @param nationalId of an account that logs in with this number too; null if none is stated
 */
record OtpGrantRequest(String challengeId, OtpCode code, @Nullable NationalId nationalId) {

  private static final String CHALLENGE_ID = "challenge_id";
  private static final String CODE = "code";
  private static final String NATIONAL_ID = "national_id";

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * Reads the parameters.
   *
   * @throws OtpGrantException if one is missing or malformed; such a request is no guess and costs
   *     no attempt
   */
  static OtpGrantRequest of(MultivaluedMap<String, String> parameters) {
    @Nullable String challengeId = parameters.getFirst(CHALLENGE_ID);
    if (challengeId == null || challengeId.isEmpty()) {
      throw invalidRequest("Missing parameter: " + CHALLENGE_ID);
    }
    if (!UUID.matcher(challengeId).matches()) {
      throw invalidRequest("Malformed parameter: " + CHALLENGE_ID);
    }
    try {
      OtpCode code = OtpCode.parse(parameters.getFirst(CODE));
      return new OtpGrantRequest(challengeId, code, nationalId(parameters.getFirst(NATIONAL_ID)));
    } catch (MalformedIdentityException e) {
      boolean missing = e.reason() == MalformedIdentityException.Reason.CODE_MISSING;
      throw invalidRequest((missing ? "Missing parameter: " : "Malformed parameter: ") + CODE);
    }
  }

  private static @Nullable NationalId nationalId(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return NationalId.parse(text);
    } catch (MalformedIdentityException e) {
      throw invalidRequest("Malformed parameter: " + NATIONAL_ID);
    }
  }

  private static OtpGrantException invalidRequest(String description) {
    return OtpGrantException.badRequest(
        Errors.INVALID_REQUEST, OAuthErrorException.INVALID_REQUEST, description);
  }
}
