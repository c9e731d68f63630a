package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/**
 * A profile as a caller sends it, as user attributes. Contacts stand apart, since they are not
 * written but proven. A field that the realm does not let its users write is refused like one that
 * does not exist: nobody makes themselves a seller of another's shop.
 */
final class ProfileInput {

  private static final String PREFIX = "profile.";

  private final Map<String, List<String>> attributes = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final String prefix;
  private @Nullable String mobileNumber;
  private @Nullable String email;

  private ProfileInput(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Reads a profile that is a member of the request.
   *
   * @param writable the user attributes that users of the realm may write
   */
  static ProfileInput nested(
      @Nullable Map<String, @Nullable Object> profile, Set<String> writable) {
    return read(PREFIX, profile == null ? Map.of() : profile, writable);
  }

  /** Reads a profile that is the request. */
  static ProfileInput whole(Map<String, @Nullable Object> profile, Set<String> writable) {
    return read("", profile, writable);
  }

  private static ProfileInput read(
      String prefix, Map<String, @Nullable Object> profile, Set<String> writable) {
    ProfileInput input = new ProfileInput(prefix);
    profile.forEach((field, value) -> input.add(field, value, writable));
    return input;
  }

  private void add(String field, @Nullable Object value, Set<String> writable) {
    if (value instanceof Map || value instanceof List) {
      errors.add(FieldError.wrongType(prefix + field));
      return;
    }
    String text = value == null ? "" : value.toString().strip();
    switch (field) {
      case ProfileFields.MOBILE_NUMBER -> mobileNumber = text;
      case ProfileFields.EMAIL -> email = text;
      case ProfileFields.FULL_NAME -> addFullName(text);
      default -> {
        String attribute = ProfileFields.attributeOf(field);
        if (writable.contains(attribute)) {
          attributes.put(attribute, text.isEmpty() ? List.of() : List.of(text));
        } else {
          errors.add(FieldError.unknownField(prefix + field));
        }
      }
    }
  }

  /** People with one name have no last name. */
  private void addFullName(String name) {
    int gap = name.lastIndexOf(' ');
    String first = gap < 0 ? name : name.substring(0, gap).strip();
    String last = gap < 0 ? "" : name.substring(gap + 1);
    attributes.put(UserModel.FIRST_NAME, first.isEmpty() ? List.of() : List.of(first));
    attributes.put(UserModel.LAST_NAME, last.isEmpty() ? List.of() : List.of(last));
  }

  Map<String, List<String>> attributes() {
    return attributes;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** Where a field stands in the request. */
  String path(String field) {
    return prefix + field;
  }

  /** As it was typed; empty if it is not there at all. */
  Optional<String> mobileNumber() {
    return Optional.ofNullable(mobileNumber);
  }

  /** As it was typed; empty if it is not there at all. */
  Optional<String> email() {
    return Optional.ofNullable(email);
  }
}
