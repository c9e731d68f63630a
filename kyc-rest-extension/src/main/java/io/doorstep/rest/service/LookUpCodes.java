package io.doorstep.rest.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.TooSoonException;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.throttle.NetworkBudget;
import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.spi.verification.IfscListing;
import io.doorstep.spi.verification.PinCodeDirectory;
import io.doorstep.spi.verification.PinCodeListing;

/**
 * Anybody looks up what a public list says of a code, some times a minute: the lists are there to
 * fill in a form by, not to be copied through this door.
 */
public final class LookUpCodes {

  private static final NetworkBudget BUDGET =
      new NetworkBudget("code-lookups-minute", 60, Duration.ofMinutes(1));

  private final KeycloakSession session;

  public LookUpCodes(KeycloakSession session) {
    this.session = session;
  }

  /**
   * What the list says of a bank's branch.
   *
   * @throws RefusedException if it has none of this code
   */
  public IfscListing branch(Ifsc code, OtpCaller caller) {
    spend(caller);
    IfscListing listing = session.getProvider(IfscDirectory.class).find(code);
    if (!listing.listed()) {
      throw unknown();
    }
    return listing;
  }

  /**
   * What the list says of a postal code.
   *
   * @throws RefusedException if it has none such
   */
  public PinCodeListing place(PinCode code, OtpCaller caller) {
    spend(caller);
    return session.getProvider(PinCodeDirectory.class).find(code).orElseThrow(LookUpCodes::unknown);
  }

  /** What is no IFSC at all is in no list either. */
  public static Ifsc ifsc(String text) {
    try {
      return Ifsc.parse(text);
    } catch (MalformedIdentityException e) {
      throw unknown();
    }
  }

  public static PinCode pinCode(String text) {
    try {
      return PinCode.parse(text);
    } catch (MalformedIdentityException e) {
      throw unknown();
    }
  }

  private static RefusedException unknown() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }

  private void spend(OtpCaller caller) {
    if (caller.trusted()) {
      return;
    }
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    Optional<Instant> exhausted = BUDGET.spend(session, caller.ipAddress(), now);
    if (exhausted.isPresent()) {
      throw new TooSoonException(exhausted.get());
    }
  }
}
