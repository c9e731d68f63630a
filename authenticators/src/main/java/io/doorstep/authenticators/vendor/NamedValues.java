package io.doorstep.authenticators.vendor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of {@code name=value}, the way a component's configuration holds a map. */
final class NamedValues {

  private NamedValues() {}

  /**
   * Reads a list in its order; blank entries are what an admin console leaves over.
   *
   * @throws IllegalArgumentException with a text for the admin
   */
  static Map<String, String> parse(List<String> entries) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String entry : entries) {
      if (entry.isBlank()) {
        continue;
      }
      int equals = entry.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("must be entries of the form name=value");
      }
      values.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return values;
  }
}
