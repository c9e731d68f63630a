package io.doorstep.spi.otp;

import io.doorstep.spi.identity.ContactAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a code is bound to.
 *
 * @param to where it is sent
 * @param purpose what it is good for
 * @param ownerId the user who had proven this address when the code was asked for; null if nobody
 *     had
 * @param sessionId the browser's authentication session that asked; null for a REST call
 */
public record OtpTarget(
    ContactAddress to, OtpPurpose purpose, @Nullable String ownerId, @Nullable String sessionId) {

  public OtpChannel channel() {
    return OtpChannel.reaching(to);
  }

  /** Whether a person waits for this code; if not, the challenge only looks like one. */
  public boolean expectsMessage() {
    return ownerId != null || !purpose.needsAccount();
  }
}
