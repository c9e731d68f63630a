package io.doorstep.authenticators.form;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpPolicy.NumberRules;
import org.jspecify.annotations.Nullable;

/** Reads a contact as a person types it into a page's field, by the realm's rules. */
public final class ContactInput {

  /** The input of the pages that ask for one contact. */
  public static final String FIELD = "contact";

  private final NumberRules numbers;

  public ContactInput(NumberRules numbers) {
    this.numbers = numbers;
  }

  /**
   * Reads one address.
   *
   * @param text what was typed; null if the field is absent
   * @throws RefusedContactException if nothing was typed, or no address of that kind, or a number
   *     of a country that the realm does not send to
   */
  public ContactAddress read(ContactKind kind, @Nullable String text)
      throws RefusedContactException {
    if (text == null || text.isBlank()) {
      throw new RefusedContactException(
          switch (kind) {
            case MOBILE -> "doorstepErrorMobileMissing";
            case EMAIL -> "doorstepErrorEmailMissing";
          });
    }
    try {
      return switch (kind) {
        case MOBILE -> readMobile(text);
        case EMAIL -> EmailAddress.parse(text);
      };
    } catch (MalformedIdentityException e) {
      throw new RefusedContactException(e.reason().messageKey());
    }
  }

  private PhoneNumber readMobile(String text) throws RefusedContactException {
    PhoneNumber number = PhoneNumber.parse(text, numbers.defaultRegion());
    if (!numbers.allows(number.region())) {
      throw new RefusedContactException(
          OtpNotSentException.Reason.COUNTRY_NOT_ALLOWED.messageKey());
    }
    return number;
  }
}
