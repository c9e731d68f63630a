package io.doorstep.spi.otp;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a code or enters one.
 *
 * @param ipAddress the caller's address as Keycloak's proxy settings tell it, or the one that a
 *     trusted client names
 * @param sessionId the browser's authentication session, or null for a REST call; a code is only
 *     good for the session that asked for it (OWASP ASVS 5.0 6.6.2)
 * @param trusted whether the call comes from a trusted client, whose one address stands for many
 *     people, so that the budget per address does not apply; false where it names theirs
 */
public record OtpCaller(String ipAddress, @Nullable String sessionId, boolean trusted) {

  public static OtpCaller browser(String ipAddress, String sessionId) {
    return new OtpCaller(ipAddress, sessionId, false);
  }

  public static OtpCaller rest(String ipAddress, boolean trusted) {
    return new OtpCaller(ipAddress, null, trusted);
  }
}
