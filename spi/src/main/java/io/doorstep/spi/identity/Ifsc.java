package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * An Indian Financial System Code, by which the Reserve Bank of India names a branch: four letters
 * for the bank, a zero, six characters for the branch. Whether there is such a branch is another
 * question.
 */
public final class Ifsc extends IdentityNumber {

  private static final Pattern FORMAT = Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}");
  private static final int BANK_LENGTH = 4;
  private static final int BRANCH_START = 5;

  private Ifsc(String value) {
    super(value);
  }

  /**
   * Reads a code as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#IFSC_INVALID}
   */
  public static Ifsc parse(String text) {
    return new Ifsc(canonical(text, FORMAT, Reason.IFSC_INVALID));
  }

  /** The bank's letters: {@code KKBK} of {@code KKBK0000261}. */
  public String bank() {
    return reveal().substring(0, BANK_LENGTH);
  }

  /** What names the branch within the bank: {@code 000261} of {@code KKBK0000261}. */
  public String branch() {
    return reveal().substring(BRANCH_START);
  }
}
