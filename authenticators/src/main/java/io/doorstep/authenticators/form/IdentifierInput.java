package io.doorstep.authenticators.form;

import org.keycloak.models.UserModel;

import io.doorstep.authenticators.form.ContactFormConfig.Kind;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpPolicy.NumberRules;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the contact form. */
final class IdentifierInput {

  /** The length of {@link UserModel#USERNAME} in Keycloak's database. */
  private static final int MAX_USERNAME_LENGTH = 255;

  private final NumberRules numbers;
  private final ContactInput contacts;

  IdentifierInput(NumberRules numbers) {
    this.numbers = numbers;
    this.contacts = new ContactInput(numbers);
  }

  LoginIdentifier read(Kind kind, @Nullable String text) throws RefusedContactException {
    String typed = text == null ? "" : text.strip();
    return switch (kind) {
      case MOBILE -> readContact(ContactKind.MOBILE, typed);
      case EMAIL -> readContact(ContactKind.EMAIL, typed);
      case CONTACT -> readEither(typed);
      case IDENTIFIER -> readAny(typed);
    };
  }

  private LoginIdentifier readContact(ContactKind kind, String typed)
      throws RefusedContactException {
    return new LoginIdentifier.Contact(contacts.read(kind, typed), typed);
  }

  private LoginIdentifier readEither(String typed) throws RefusedContactException {
    if (typed.isEmpty()) {
      throw new RefusedContactException("doorstepErrorContactMissing");
    }
    return readContact(typed.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE, typed);
  }

  /** What reads as a mobile or an e-mail address is one; registration refuses such usernames. */
  private LoginIdentifier readAny(String typed) throws RefusedContactException {
    if (typed.isEmpty()) {
      throw new RefusedContactException("doorstepErrorIdentifierMissing");
    }
    try {
      ContactAddress address =
          typed.contains("@")
              ? EmailAddress.parse(typed)
              : PhoneNumber.parse(typed, numbers.defaultRegion());
      return new LoginIdentifier.Contact(address, typed);
    } catch (MalformedIdentityException e) {
      return new LoginIdentifier.Username(
          typed.substring(0, Math.min(typed.length(), MAX_USERNAME_LENGTH)));
    }
  }
}
