package io.doorstep.spi.otp;

import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.MalformedIdentityException.Reason;
import io.doorstep.spi.identity.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code of six digits (the least that NIST SP 800-63B-4 3.1.3.2 allows). {@code
 * toString()} is masked.
 */
public final class OtpCode {

  /** Digits in a code. */
  public static final int LENGTH = 6;

  private static final Pattern FORMAT = Pattern.compile("[0-9]{" + LENGTH + "}");

  /** Generous for separators, small enough to refuse a flood before looking at it. */
  private static final int MAX_INPUT_LENGTH = 64;

  private final String digits;

  private OtpCode(String digits) {
    this.digits = digits;
  }

  /**
   * Reads a code as a person types or pastes it: digits of any script, with spaces, dashes and
   * invisible marks between them.
   *
   * @throws MalformedIdentityException with {@link Reason#CODE_MISSING} or {@link
   *     Reason#CODE_FORMAT}; such an input is no guess and costs no attempt
   */
  public static OtpCode parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new MalformedIdentityException(Reason.CODE_MISSING);
    }
    if (text.length() > MAX_INPUT_LENGTH) {
      throw new MalformedIdentityException(Reason.CODE_FORMAT);
    }
    String digits = TypedText.compact(text);
    if (!FORMAT.matcher(digits).matches()) {
      throw new MalformedIdentityException(Reason.CODE_FORMAT);
    }
    return new OtpCode(digits);
  }

  /**
   * A code that no message ever holds. It is counted, compared and refused like any wrong one: for
   * who enters the right code with something else that is wrong, and is not to learn which.
   */
  public static OtpCode impossible() {
    return new OtpCode("-".repeat(LENGTH));
  }

  /** The six ASCII digits. */
  public String reveal() {
    return digits;
  }

  @Override
  public String toString() {
    return "******";
  }
}
