package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * A number or code that an authority, a bank or a realm has given to a person or place, already
 * parsed and in its one canonical form of ASCII digits and upper-case letters.
 *
 * <p>{@code toString()} is masked; {@link #reveal()} is the one way out.
 */
public abstract sealed class IdentityNumber
    permits AadhaarNumber, BankAccountNumber, Gstin, Ifsc, NationalId, Pan, PinCode, UserCode {

  /** Generous for separators, small enough to refuse a flood before looking at it. */
  private static final int MAX_INPUT_LENGTH = 64;

  private static final int VISIBLE_CHARACTERS = 4;

  private final String value;

  IdentityNumber(String value) {
    this.value = value;
  }

  /**
   * The canonical form of what a person typed.
   *
   * @throws MalformedIdentityException with the reason given, if it does not match the pattern
   */
  static String canonical(String text, Pattern format, Reason reason) {
    if (text.length() <= MAX_INPUT_LENGTH) {
      String compact = TypedText.compact(text);
      if (format.matcher(compact).matches()) {
        return compact;
      }
    }
    throw new MalformedIdentityException(reason);
  }

  /** The value in the clear. */
  public final String reveal() {
    return value;
  }

  /** The value as a person may see it: all but the last four characters hidden. */
  public String masked() {
    return "••••••" + lastFour();
  }

  final String lastFour() {
    return value.substring(value.length() - VISIBLE_CHARACTERS);
  }

  /** The same digits of two kinds are two numbers, so the class counts. */
  @Override
  @SuppressWarnings("EqualsGetClass")
  public final boolean equals(Object other) {
    return other instanceof IdentityNumber that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return masked();
  }
}
