package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/** An Indian bank account number: 9 to 18 digits, of which leading zeros are a part. */
public final class BankAccountNumber extends IdentityNumber {

  private static final Pattern FORMAT = Pattern.compile("[0-9]{9,18}");

  private BankAccountNumber(String digits) {
    super(digits);
  }

  /**
   * Reads a number as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#ACCOUNT_NUMBER_INVALID}
   */
  public static BankAccountNumber parse(String text) {
    return new BankAccountNumber(canonical(text, FORMAT, Reason.ACCOUNT_NUMBER_INVALID));
  }
}
