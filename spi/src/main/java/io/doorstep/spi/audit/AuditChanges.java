package io.doorstep.spi.audit;

import java.util.HashMap;
import java.util.Map;

/**
 * What an act changed, by field, with masks where a value tells something of a person or opens
 * something. What is only there before was taken away, what is only there after was added.
 */
public record AuditChanges(Map<String, Object> before, Map<String, Object> after) {

  public static final AuditChanges NONE = new AuditChanges(Map.of(), Map.of());

  public AuditChanges {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /**
   * These, and what else there is to say of how it is now.
   *
   * @param more by field; a field that has changed keeps what is said of it
   */
  public AuditChanges and(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.putAll(after);
    return new AuditChanges(before, all);
  }

  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }
}
