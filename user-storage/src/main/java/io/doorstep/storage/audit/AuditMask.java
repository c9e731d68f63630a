package io.doorstep.storage.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the trail shows of a value. Of a person it is what somebody who knows the value recognises
 * and nobody else can use; of settings it is all but secrets.
 */
final class AuditMask {

  /** Fields of a user that say what the account may do, and nothing of the person. */
  private static final Set<String> OPEN =
      Set.of(
          "enabled",
          "emailVerified",
          "requiredActions",
          "roles",
          "groups",
          "account_type",
          "approval",
          "buyer_category",
          "business_type",
          "features_off",
          "features_on",
          "kyc_level",
          "locale",
          "phoneNumberVerified",
          "platforms_off",
          "user_code");

  /** People know their own initial; of numbers it is the end that is known. */
  private static final Set<String> NAMES = Set.of("firstName", "lastName", "full_name", "username");

  private static final Pattern SECRET =
      Pattern.compile("secret|password|credential|token|key|hash|salt|header");

  private static final String HIDDEN = "•••";
  private static final int NUMBER_END = 4;
  private static final int MAX_TEXT = 256;

  private AuditMask() {}

  /** Values of a user's field. */
  static Object ofUser(String field, List<String> values) {
    List<String> shown =
        values.stream()
            .map(value -> OPEN.contains(field) ? value : personal(field, value))
            .toList();
    return shown.size() == 1 && !isList(field) ? shown.get(0) : shown;
  }

  private static boolean isList(String field) {
    return field.equals("roles")
        || field.equals("groups")
        || field.equals("requiredActions")
        || field.startsWith("features_")
        || field.equals("platforms_off");
  }

  private static String personal(String field, String value) {
    int at = value.indexOf('@');
    if (at > 0) {
      return value.charAt(0) + HIDDEN + "@" + HIDDEN;
    }
    if (field.equals("phoneNumber") && value.length() > 2 * NUMBER_END) {
      return HIDDEN + value.substring(value.length() - NUMBER_END);
    }
    return NAMES.contains(field) && !value.isEmpty() && Character.isLetter(value.charAt(0))
        ? value.charAt(0) + HIDDEN
        : HIDDEN;
  }

  /** Settings, as they were sent. */
  static Map<String, Object> ofSettings(Map<?, ?> settings) {
    Map<String, Object> shown = new TreeMap<>();
    settings.forEach(
        (name, value) -> {
          if (value != null) {
            shown.put(String.valueOf(name), ofSetting(String.valueOf(name), value));
          }
        });
    return shown;
  }

  private static Object ofSetting(String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      return ofSettings(map);
    }
    if (value instanceof List<?> list) {
      List<Object> shown = new ArrayList<>();
      list.forEach(element -> shown.add(element == null ? HIDDEN : ofSetting(name, element)));
      return shown;
    }
    if (value instanceof String text) {
      boolean secret = SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
      return secret || text.length() > MAX_TEXT ? HIDDEN : text;
    }
    return value;
  }
}
