package io.doorstep.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges one realm representation into another. */
final class JsonMerge {

  /** The members by which Keycloak's representations tell the elements of a list apart. */
  private static final List<String> IDENTITIES = List.of("clientId", "username", "alias", "name");

  private JsonMerge() {}

  /** Objects are merged by member, lists by element; anything else is replaced. */
  static void into(ObjectNode target, ObjectNode addition) {
    for (Map.Entry<String, JsonNode> member : addition.properties()) {
      JsonNode present = target.get(member.getKey());
      if (present instanceof ObjectNode object && member.getValue() instanceof ObjectNode more) {
        into(object, more);
      } else if (present instanceof ArrayNode list && member.getValue() instanceof ArrayNode more) {
        more.forEach(element -> add(list, element));
      } else {
        target.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }

  private static void add(ArrayNode list, JsonNode element) {
    Optional<JsonNode> twin = elements(list).filter(present -> same(present, element)).findFirst();
    if (twin.isEmpty()) {
      list.add(element.deepCopy());
    } else if (twin.get() instanceof ObjectNode object && element instanceof ObjectNode more) {
      into(object, more);
    }
  }

  private static Stream<JsonNode> elements(ArrayNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return one.equals(other)
        || IDENTITIES.stream()
            .filter(other::hasNonNull)
            .findFirst()
            .map(identity -> other.get(identity).equals(one.get(identity)))
            .orElse(false);
  }
}
