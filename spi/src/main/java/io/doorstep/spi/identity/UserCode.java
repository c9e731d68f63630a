package io.doorstep.spi.identity;

import java.util.Locale;
import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/** The ID of six characters A–Z and 0–9 by which people name a user, such as {@code A0031V}. */
public final class UserCode extends IdentityNumber {

  /** How many codes there are: 36⁶. */
  public static final long COUNT = 2_176_782_336L;

  private static final int LENGTH = 6;
  private static final int RADIX = 36;
  private static final Pattern FORMAT = Pattern.compile("[A-Z0-9]{" + LENGTH + "}");

  private UserCode(String value) {
    super(value);
  }

  /**
   * Reads a code as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#USER_CODE_INVALID}
   */
  public static UserCode parse(String text) {
    return new UserCode(canonical(text, FORMAT, Reason.USER_CODE_INVALID));
  }

  /**
   * The code with this number, in base 36.
   *
   * @param number from 0 to {@link #COUNT}, exclusive
   */
  public static UserCode ofNumber(long number) {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("No user code has the number " + number);
    }
    String digits = Long.toString(number, RADIX).toUpperCase(Locale.ROOT);
    return new UserCode("0".repeat(LENGTH - digits.length()) + digits);
  }

  /** The first and the last character. */
  @Override
  public String masked() {
    return reveal().charAt(0) + "••••" + reveal().charAt(LENGTH - 1);
  }
}
