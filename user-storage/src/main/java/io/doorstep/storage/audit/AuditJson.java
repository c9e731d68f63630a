package io.doorstep.storage.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.doorstep.spi.audit.AuditChanges;
import org.jspecify.annotations.Nullable;

/** How changes stand in a column, and values in what is sealed: in one order, and unambiguously. */
final class AuditJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static final TypeReference<Map<String, Map<String, Object>>> CHANGES =
      new TypeReference<>() {};

  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private AuditJson() {}

  static byte @Nullable [] bytes(AuditChanges changes) {
    return changes.isEmpty()
        ? null
        : text(Map.of(BEFORE, changes.before(), AFTER, changes.after()))
            .getBytes(StandardCharsets.UTF_8);
  }

  static AuditChanges changes(byte @Nullable [] bytes) {
    if (bytes == null) {
      return AuditChanges.NONE;
    }
    try {
      Map<String, Map<String, Object>> changes = JSON.readValue(bytes, CHANGES);
      return new AuditChanges(
          changes.getOrDefault(BEFORE, Map.of()), changes.getOrDefault(AFTER, Map.of()));
    } catch (IOException e) {
      // whoever changed the row is told of by a verification; the others are still to be read
      return AuditChanges.NONE;
    }
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
