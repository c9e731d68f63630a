package io.doorstep.spi.identity;

import java.util.Set;
import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * The 12-digit number that India's UIDAI gives a resident: it starts with 2 to 9, is no palindrome
 * and ends in a Verhoeff check digit.
 */
public final class AadhaarNumber extends IdentityNumber {

  private static final Pattern FORMAT = Pattern.compile("[2-9][0-9]{11}");

  private AadhaarNumber(String digits) {
    super(digits);
  }

  /**
   * Reads a number as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#AADHAAR_INVALID}
   */
  public static AadhaarNumber parse(String text) {
    return parse(text, Set.of());
  }

  /**
   * Reads a number as a person types it.
   *
   * @param samples numbers of a vendor's test data, taken although their check digit is wrong
   * @throws MalformedIdentityException with {@link Reason#AADHAAR_INVALID}
   */
  public static AadhaarNumber parse(String text, Set<String> samples) {
    String digits = canonical(text, FORMAT, Reason.AADHAAR_INVALID);
    if (!samples.contains(digits) && (isPalindrome(digits) || !Verhoeff.isValid(digits))) {
      throw new MalformedIdentityException(Reason.AADHAAR_INVALID);
    }
    return new AadhaarNumber(digits);
  }

  private static boolean isPalindrome(String digits) {
    return new StringBuilder(digits).reverse().toString().contentEquals(digits);
  }

  /** The only digits that may be kept and shown in the clear. */
  public String lastFourDigits() {
    return lastFour();
  }

  /** As UIDAI has it printed: {@code XXXX XXXX 2346}. */
  @Override
  public String masked() {
    return "XXXX XXXX " + lastFour();
  }
}
