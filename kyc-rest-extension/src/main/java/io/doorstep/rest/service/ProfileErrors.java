package io.doorstep.rest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.userprofile.validator.AttributeRequiredByMetadataValidator;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.onboarding.ProfileFields;

/** What Keycloak's user profile says against values, by the API's field names. */
final class ProfileErrors {

  private ProfileErrors() {}

  static List<ValidationException.Error> of(UserProfile profile) {
    try {
      profile.validate();
      return List.of();
    } catch (ValidationException e) {
      return e.getErrors();
    }
  }

  static boolean isMissing(ValidationException.Error error) {
    return AttributeRequiredByMetadataValidator.ERROR_USER_ATTRIBUTE_REQUIRED.equals(
        error.getMessage());
  }

  static FieldError fieldError(ValidationException.Error error, ProfileInput input) {
    String field = ProfileFields.fieldOf(error.getAttribute());
    if (isMissing(error)) {
      return FieldError.missing(input.path(field));
    }
    Object[] arguments =
        Arrays.stream(error.getMessageParameters()).filter(Objects::nonNull).toArray();
    if (arguments.length > 0) {
      arguments[0] = field;
    }
    return new FieldError(input.path(field), Text.of(error.getMessage(), arguments));
  }
}
