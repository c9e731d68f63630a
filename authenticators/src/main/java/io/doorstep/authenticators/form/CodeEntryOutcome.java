package io.doorstep.authenticators.form;

import jakarta.ws.rs.core.Response;

import io.doorstep.spi.otp.OtpChallenge;

/** What the flow does next after a visit to the code page. */
public sealed interface CodeEntryOutcome {

  /** The right code was entered; it is used up. */
  record Verified(OtpChallenge challenge) implements CodeEntryOutcome {}

  /**
   * A page for the person.
   *
   * @param wrongCode whether a code was compared and wrong, so that a flow which knows the user can
   *     count it as a failed login
   */
  record Show(Response page, boolean wrongCode) implements CodeEntryOutcome {}

  /** The person wants to correct the address; the flow asks for it again. */
  record Edit() implements CodeEntryOutcome {}
}
