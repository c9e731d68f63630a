package io.doorstep.spi.audit;

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

  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }
}
