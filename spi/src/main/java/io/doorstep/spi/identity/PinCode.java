package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/** An Indian postal code of six digits, the first of which is not 0. */
public final class PinCode extends IdentityNumber {

  private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]{5}");
  private static final int REGION_LENGTH = 2;

  private PinCode(String digits) {
    super(digits);
  }

  /**
   * Reads a code as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#PIN_CODE_INVALID}
   */
  public static PinCode parse(String text) {
    return new PinCode(canonical(text, FORMAT, Reason.PIN_CODE_INVALID));
  }

  /** The first two digits, which name a postal circle; the rest would lead to a post office. */
  @Override
  public String masked() {
    return reveal().substring(0, REGION_LENGTH) + "••••";
  }
}
