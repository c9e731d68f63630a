package io.doorstep.authenticators.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody says they are, until they have proven it: what the registration form held, checked,
 * and not yet a user.
 *
 * @param profile the realm's user profile, without the mobile number
 * @param mobileNumber E.164; null if none was given
 * @param password null if the form does not ask for one
 * @param termsAccepted whether the box of Keycloak's terms and conditions was ticked
 */
record RegistrationDraft(
    Map<String, List<String>> profile,
    @Nullable String mobileNumber,
    @Nullable EncodedPassword password,
    boolean termsAccepted) {

  static RegistrationDraft fromJson(String json) {
    return JsonSerialization.valueFromString(json, RegistrationDraft.class);
  }

  String toJson() {
    return JsonSerialization.valueAsString(this);
  }

  /** The username that was chosen or generated; empty if the e-mail address serves as one. */
  Optional<String> username() {
    return first(UserModel.USERNAME);
  }

  /** The contact of that kind, if one was given. */
  Optional<ContactAddress> contact(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> Optional.ofNullable(mobileNumber).map(PhoneNumber::ofE164);
      case EMAIL -> first(UserModel.EMAIL).map(EmailAddress::parse);
    };
  }

  private Optional<String> first(String attribute) {
    return profile.getOrDefault(attribute, List.of()).stream().findFirst();
  }

  /** The same person with a corrected contact. */
  RegistrationDraft with(ContactAddress corrected) {
    return switch (corrected.kind()) {
      case MOBILE -> new RegistrationDraft(profile, corrected.reveal(), password, termsAccepted);
      case EMAIL -> {
        Map<String, List<String>> changed = new HashMap<>(profile);
        changed.put(UserModel.EMAIL, List.of(corrected.reveal()));
        yield new RegistrationDraft(changed, mobileNumber, password, termsAccepted);
      }
    };
  }

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "RegistrationDraft[]";
  }
}
