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
    return switch (kind) {
      case MOBILE -> new LoginIdentifier.Contact(contacts.read(ContactKind.MOBILE, text));
      case EMAIL -> new LoginIdentifier.Contact(contacts.read(ContactKind.EMAIL, text));
      case CONTACT -> new LoginIdentifier.Contact(readContact(text));
      case IDENTIFIER -> readAny(text);
    };
  }

  private ContactAddress readContact(@Nullable String text) throws RefusedContactException {
    if (text == null || text.isBlank()) {
      throw new RefusedContactException("doorstepErrorContactMissing");
    }
    return contacts.read(text.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE, text);
  }

  /** What reads as a mobile or an e-mail address is one; registration refuses such usernames. */
  private LoginIdentifier readAny(@Nullable String text) throws RefusedContactException {
    if (text == null || text.isBlank()) {
      throw new RefusedContactException("doorstepErrorIdentifierMissing");
    }
    String stripped = text.strip();
    try {
      return new LoginIdentifier.Contact(
          stripped.contains("@")
              ? EmailAddress.parse(stripped)
              : PhoneNumber.parse(stripped, numbers.defaultRegion()));
    } catch (MalformedIdentityException e) {
      return new LoginIdentifier.Username(
          stripped.substring(0, Math.min(stripped.length(), MAX_USERNAME_LENGTH)));
    }
  }
}
