package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.spi.otp.OtpProvider;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that a profile states. A mobile number must be a proven one. An e-mail address that
 * is not proven is kept apart, whether or not it is somebody's: the answer is the same, and nobody
 * is kept from an address by who does not own it.
 *
 * @param unprovenEmail null if none is stated
 */
record StatedContacts(@Nullable String unprovenEmail, List<FieldError> errors) {

  /**
   * Compares what is stated with what is proven.
   *
   * @param proven the contacts of the account, or of the one to be
   */
  static StatedContacts of(
      KeycloakSession session, ProfileInput input, List<ContactAddress> proven) {
    List<FieldError> errors = new ArrayList<>();
    input
        .mobileNumber()
        .filter(text -> !text.isEmpty())
        .flatMap(text -> parse(session, ContactKind.MOBILE, text, input, errors))
        .filter(stated -> !proven.contains(stated))
        .ifPresent(
            stated ->
                errors.add(
                    new FieldError(
                        input.path(ProfileFields.MOBILE_NUMBER),
                        Text.of("doorstepErrorProofMobileMissing"))));
    @Nullable String unproven =
        input
            .email()
            .filter(text -> !text.isEmpty())
            .flatMap(text -> parse(session, ContactKind.EMAIL, text, input, errors))
            .filter(stated -> !proven.contains(stated))
            .map(ContactAddress::reveal)
            .orElse(null);
    return new StatedContacts(unproven, errors);
  }

  /** As a username it would be taken for a contact at the login. */
  static boolean looksLikeContact(KeycloakSession session, String username) {
    if (username.contains("@")) {
      return true;
    }
    try {
      PhoneNumber.parse(username, defaultRegion(session));
      return true;
    } catch (MalformedIdentityException e) {
      return false;
    }
  }

  private static Optional<ContactAddress> parse(
      KeycloakSession session,
      ContactKind kind,
      String text,
      ProfileInput input,
      List<FieldError> errors) {
    try {
      return Optional.of(
          switch (kind) {
            case MOBILE -> PhoneNumber.parse(text, defaultRegion(session));
            case EMAIL -> EmailAddress.parse(text);
          });
    } catch (MalformedIdentityException e) {
      String field = kind == ContactKind.EMAIL ? ProfileFields.EMAIL : ProfileFields.MOBILE_NUMBER;
      errors.add(FieldError.malformed(input.path(field), e));
      return Optional.empty();
    }
  }

  private static String defaultRegion(KeycloakSession session) {
    return session.getProvider(OtpProvider.class).policy().numbers().defaultRegion();
  }

  @Override
  public String toString() {
    return "StatedContacts[]";
  }
}
