package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * A GST identification number of an Indian business: the state's code, the holder's PAN, the number
 * of the registration within the state, the letter Z and a check character modulo 36.
 */
public final class Gstin extends IdentityNumber {

  /** Codes of the states and union territories, 97 for other territory, 99 for the centre. */
  private static final String STATE = "(?:0[1-9]|[12][0-9]|3[0-8]|9[79])";

  private static final Pattern FORMAT = Pattern.compile(STATE + Pan.FORMAT + "[1-9A-Z]Z[0-9A-Z]");

  private static final int RADIX = 36;
  private static final int STATE_LENGTH = 2;
  private static final int PAN_LENGTH = 10;

  private Gstin(String value) {
    super(value);
  }

  /**
   * Reads a number as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#GSTIN_INVALID}
   */
  public static Gstin parse(String text) {
    String value = canonical(text, FORMAT, Reason.GSTIN_INVALID);
    int last = value.length() - 1;
    if (checkCharacter(value.substring(0, last)) != Character.digit(value.charAt(last), RADIX)) {
      throw new MalformedIdentityException(Reason.GSTIN_INVALID);
    }
    return new Gstin(value);
  }

  /** Weights 1 and 2 in turn, the two base-36 digits of each product added up. */
  private static int checkCharacter(String body) {
    int sum = 0;
    for (int place = 0; place < body.length(); place++) {
      int product = Character.digit(body.charAt(place), RADIX) * (place % 2 + 1);
      sum += product / RADIX + product % RADIX;
    }
    return (RADIX - sum % RADIX) % RADIX;
  }

  /** The PAN of whoever runs the business. */
  public Pan pan() {
    return Pan.parse(reveal().substring(STATE_LENGTH, STATE_LENGTH + PAN_LENGTH));
  }
}
