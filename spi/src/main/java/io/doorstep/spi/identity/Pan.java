package io.doorstep.spi.identity;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * A Permanent Account Number of India's Income Tax Department: three letters, a letter for the kind
 * of holder, the initial of a name, a serial of four digits that is not 0000, and a check letter
 * whose rule is not published.
 */
public final class Pan extends IdentityNumber {

  /** The fourth letter: person, company, firm, trust, local authority, government and so on. */
  static final String FORMAT = "[A-Z]{3}[ABCFGHJKLPTE][A-Z](?!0000)[0-9]{4}[A-Z]";

  private static final Pattern WHOLE = Pattern.compile(FORMAT);

  private Pan(String value) {
    super(value);
  }

  /**
   * Reads a number as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#PAN_INVALID}
   */
  public static Pan parse(String text) {
    return new Pan(canonical(text, WHOLE, Reason.PAN_INVALID));
  }
}
