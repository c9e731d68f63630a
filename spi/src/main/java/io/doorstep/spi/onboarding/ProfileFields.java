package io.doorstep.spi.onboarding;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.keycloak.models.UserModel;

import io.doorstep.spi.contact.ContactProvider;
import org.jspecify.annotations.Nullable;

/**
 * The names that profile fields have in the API and in realm configuration, and those of the user
 * attributes behind them. Only Keycloak's own and the mobile number differ.
 */
public final class ProfileFields {

  /** Both names in one; its last word is the last name. */
  public static final String FULL_NAME = "full_name";

  public static final String FIRST_NAME = "first_name";
  public static final String LAST_NAME = "last_name";
  public static final String MOBILE_NUMBER = "mobile_number";
  public static final String EMAIL = UserModel.EMAIL;
  public static final String USERNAME = UserModel.USERNAME;
  public static final String BUYER_CATEGORY = "buyer_category";
  public static final String NATIONAL_ID = "meli_code";

  /** An address that its owner has not proven yet, and that therefore is nobody's. */
  public static final String UNPROVEN_EMAIL_ATTRIBUTE = "unproven_email";

  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          FIRST_NAME, UserModel.FIRST_NAME,
          LAST_NAME, UserModel.LAST_NAME,
          MOBILE_NUMBER, ContactProvider.PHONE_NUMBER_ATTRIBUTE);

  private static final Map<String, String> FIELDS =
      ATTRIBUTES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private ProfileFields() {}

  /** The user attribute behind a field; the first name's for the full name. */
  public static String attributeOf(String field) {
    return FULL_NAME.equals(field) ? UserModel.FIRST_NAME : ATTRIBUTES.getOrDefault(field, field);
  }

  /** The field that shows a user attribute. */
  public static String fieldOf(String attribute) {
    return FIELDS.getOrDefault(attribute, attribute);
  }

  /** First and last name as one; empty if there is neither. */
  public static String fullName(UserModel user) {
    return (orEmpty(user.getFirstName()) + " " + orEmpty(user.getLastName())).strip();
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
