package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.OtpRequest;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** A caller asks for a code. */
public final class SendOtp {

  /** All but changing a contact in the browser, which takes a login first. */
  private static final Set<OtpPurpose> PURPOSES =
      EnumSet.complementOf(EnumSet.of(OtpPurpose.CHANGE_MOBILE, OtpPurpose.CHANGE_EMAIL));

  private final OtpProvider otp;

  public SendOtp(OtpProvider otp) {
    this.otp = otp;
  }

  /**
   * Sends a code, whether or not anybody would be told.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   * @throws OtpNotSentException over budget, or a country that is not served
   */
  public OtpChallenge send(OtpRequest request, OtpCaller caller) {
    List<FieldError> errors = new ArrayList<>();
    OtpChannel channel = oneOf("channel", request.channel(), OtpChannel::ofKey, errors);
    OtpPurpose purpose = oneOf("purpose", request.purpose(), SendOtp::purpose, errors);
    if (channel != null && purpose != null && !purpose.travelsBy(channel)) {
      errors.add(new FieldError("purpose", Text.of("doorstepErrorPurposeChannel")));
    }
    ContactAddress to = address(request.to(), channel, errors);
    if (to == null || purpose == null || !errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return otp.issue(to, purpose, caller);
  }

  private static Optional<OtpPurpose> purpose(String key) {
    return OtpPurpose.ofKey(key).filter(PURPOSES::contains);
  }

  private static <T> @Nullable T oneOf(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> values,
      List<FieldError> errors) {
    if (value == null || value.isBlank()) {
      errors.add(FieldError.missing(field));
      return null;
    }
    Optional<T> known = values.apply(value);
    if (known.isEmpty()) {
      errors.add(FieldError.unknownValue(field));
    }
    return known.orElse(null);
  }

  private @Nullable ContactAddress address(
      @Nullable String to, @Nullable OtpChannel channel, List<FieldError> errors) {
    if (to == null || to.isBlank()) {
      errors.add(FieldError.missing("to"));
      return null;
    }
    if (channel == null) {
      return null;
    }
    try {
      return switch (channel) {
        case SMS -> PhoneNumber.parse(to, otp.policy().numbers().defaultRegion());
        case EMAIL -> EmailAddress.parse(to);
      };
    } catch (MalformedIdentityException e) {
      errors.add(FieldError.malformed("to", e));
      return null;
    }
  }
}
