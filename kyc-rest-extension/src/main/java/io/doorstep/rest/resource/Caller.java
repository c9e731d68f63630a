package io.doorstep.rest.resource;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.otp.OtpCaller;

/**
 * Who calls.
 *
 * @param standing what the caller has shown of itself
 * @param forOtp as whom the engine of one-time codes counts it
 */
record Caller(Standing standing, OtpCaller forOtp) {

  /** What a caller has shown of itself. */
  enum Standing {
    ANONYMOUS,
    /** Came with a valid token, of whomever. */
    AUTHENTICATED,
    /**
     * A confidential client, known by its service account, with the role {@code onboarding-client}.
     */
    TRUSTED
  }

  /** Lets nobody but a trusted client pass. */
  void requireTrusted() {
    switch (standing) {
      case ANONYMOUS -> throw new RefusedException(ProblemType.UNAUTHENTICATED);
      case AUTHENTICATED -> throw new RefusedException(ProblemType.FORBIDDEN);
      case TRUSTED -> {}
    }
  }
}
