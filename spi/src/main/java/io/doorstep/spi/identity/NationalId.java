package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * An Iranian national identity number ({@code meli_code}): ten digits, not all alike, the last one
 * a check digit modulo 11.
 */
public final class NationalId extends IdentityNumber {

  private static final Pattern FORMAT = Pattern.compile("(?!([0-9])\\1{9})[0-9]{10}");
  private static final int MODULUS = 11;

  private NationalId(String digits) {
    super(digits);
  }

  /**
   * Reads a number as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#NATIONAL_ID_INVALID}
   */
  public static NationalId parse(String text) {
    String digits = canonical(text, FORMAT, Reason.NATIONAL_ID_INVALID);
    int last = digits.length() - 1;
    if (checkDigit(digits.substring(0, last)) != digits.charAt(last) - '0') {
      throw new MalformedIdentityException(Reason.NATIONAL_ID_INVALID);
    }
    return new NationalId(digits);
  }

  /** Weights from 10 down to 2; a remainder of 0 or 1 is the digit itself. */
  private static int checkDigit(String body) {
    int sum = 0;
    for (int place = 0; place < body.length(); place++) {
      sum += (body.charAt(place) - '0') * (body.length() + 1 - place);
    }
    int remainder = sum % MODULUS;
    return remainder < 2 ? remainder : MODULUS - remainder;
  }
}
