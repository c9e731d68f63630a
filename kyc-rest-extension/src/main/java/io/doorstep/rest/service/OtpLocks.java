package io.doorstep.rest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.representation.OtpLockRequest;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpLockPage.Cursor;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** An admin sees and lifts the locks that wrong codes brought about. */
public final class OtpLocks {

  /** A lock of an address for a purpose. */
  public record Lock(ContactAddress address, OtpPurpose purpose, OtpLockout lockout) {}

  private final OtpProvider otp;
  private final ContactProvider contacts;
  private final RealmModel realm;

  public OtpLocks(KeycloakSession session) {
    this.otp = session.getProvider(OtpProvider.class);
    this.contacts = session.getProvider(ContactProvider.class);
    this.realm = session.getContext().getRealm();
  }

  /** The locks of the addresses that a user has proven to be theirs. */
  public List<Lock> of(UserModel user) {
    return addresses(user).flatMap(this::of).toList();
  }

  /**
   * A page of what is locked in the realm.
   *
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  public OtpLockPage list(ListParameters parameters) {
    @Nullable Cursor after =
        parameters.after().map(place -> new Cursor(place.at(), place.id())).orElse(null);
    return otp.locks(after, parameters.max());
  }

  /** The addresses that a user has proven to be theirs. */
  Stream<ContactAddress> addresses(UserModel user) {
    return Stream.concat(
        contacts.verifiedMobile(realm, user).stream(),
        contacts.verifiedEmail(realm, user).stream());
  }

  private Stream<Lock> of(ContactAddress address) {
    return Arrays.stream(OtpPurpose.values())
        .flatMap(
            purpose ->
                otp.lockout(address, purpose).stream()
                    .map(lockout -> new Lock(address, purpose, lockout)));
  }

  /**
   * The address that a request names.
   *
   * @throws InvalidInputException if it names none, both, or something else
   */
  public ContactAddress address(OtpLockRequest request) {
    String mobileNumber = request.mobileNumber();
    String email = request.email();
    if (mobileNumber != null && email == null) {
      return parse("mobile_number", mobileNumber);
    }
    if (email != null && mobileNumber == null) {
      return parse("email", email);
    }
    throw new InvalidInputException(
        List.of(
            new FieldError("mobile_number", Text.of("doorstepErrorFieldOneOf")),
            new FieldError("email", Text.of("doorstepErrorFieldOneOf"))));
  }

  private ContactAddress parse(String field, String text) {
    try {
      return field.equals("email")
          ? EmailAddress.parse(text)
          : PhoneNumber.parse(text, otp.policy().numbers().defaultRegion());
    } catch (MalformedIdentityException e) {
      throw new InvalidInputException(FieldError.malformed(field, e));
    }
  }

  /** The user who has proven the address to be theirs. */
  public Optional<UserModel> owner(ContactAddress address) {
    return contacts.findOwner(realm, address);
  }

  /** Lifts the locks of an address for all purposes, and counts its wrong codes from zero. */
  public void lift(ContactAddress address) {
    otp.unlock(address);
  }
}
