package io.doorstep.it.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies that are wrong in one way or another, made from the schema of the right one. */
final class Mutations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONG = 20_000;
  private static final int DEEP = 2_000;
  private static final String JSON_TYPE = "application/json";

  /** What stands where a text or a number is wanted. */
  private static final List<JsonNode> VALUES =
      List.of(
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.numberNode(-1),
          NODES.numberNode(Long.MAX_VALUE),
          NODES.numberNode(1e308),
          NODES.objectNode(),
          NODES.arrayNode(),
          NODES.arrayNode().addNull(),
          NODES.arrayNode().add(NODES.objectNode()),
          NODES.textNode(""),
          NODES.textNode(" "),
          NODES.textNode("a"),
          NODES.textNode("x".repeat(LONG)),
          NODES.textNode("\u0000"),
          NODES.textNode("a\u0000b"),
          NODES.textNode("\ud800"),
          NODES.textNode("\uffff\u202e\u200b"),
          NODES.textNode("\r\nSet-Cookie: a=b"),
          NODES.textNode("'; drop table users; --"),
          NODES.textNode("${jndi:ldap://localhost/a}"),
          NODES.textNode("<script>alert(1)</script>"),
          NODES.textNode("../../etc/passwd"),
          NODES.textNode("9".repeat(400)),
          NODES.textNode("٢٣٤١٢٣٤١٢٣٤٦"),
          NODES.textNode("2026-02-30"),
          NODES.textNode("00000000-0000-0000-0000-000000000000"));

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /**
   * Bodies that are wrong for a schema, which may be missing.
   *
   * @param count at least so many, where the schema has a member
   */
  List<Body> of(JsonNode schema, int count) {
    List<Body> bodies = new ArrayList<>(broken());
    List<Map.Entry<String, JsonNode>> members = List.copyOf(schema.path("properties").properties());
    members.forEach(
        member ->
            VALUES.forEach(value -> bodies.add(json(right(members).set(member.getKey(), value)))));
    while (!members.isEmpty() && bodies.size() < count) {
      bodies.add(json(mixed(members)));
    }
    return bodies;
  }

  private ObjectNode mixed(List<Map.Entry<String, JsonNode>> members) {
    ObjectNode body = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : members) {
      switch (random.nextInt(4)) {
        case 0 -> body.set(member.getKey(), VALUES.get(random.nextInt(VALUES.size())));
        case 1 -> body.set(member.getKey(), right(member.getValue()));
        case 2 -> body.set(member.getKey() + "_", NODES.textNode("unknown"));
        default -> {
          // left out
        }
      }
    }
    return body;
  }

  private ObjectNode right(List<Map.Entry<String, JsonNode>> members) {
    ObjectNode body = NODES.objectNode();
    members.forEach(member -> body.set(member.getKey(), right(member.getValue())));
    return body;
  }

  private static JsonNode right(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(false);
      case "array" -> NODES.arrayNode().add("a");
      case "object" -> NODES.objectNode();
      default -> NODES.textNode("2");
    };
  }

  private static Body json(JsonNode body) {
    try {
      return Body.of(JSON_TYPE, JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bodies that are wrong whatever the schema is. */
  private static List<Body> broken() {
    return List.of(
        text(JSON_TYPE, ""),
        text(JSON_TYPE, " "),
        text(JSON_TYPE, "null"),
        text(JSON_TYPE, "[]"),
        text(JSON_TYPE, "\"text\""),
        text(JSON_TYPE, "1"),
        text(JSON_TYPE, "{"),
        text(JSON_TYPE, "{\"a\":}"),
        text(JSON_TYPE, "{} {}"),
        text(JSON_TYPE, "\ufeff{}"),
        text(JSON_TYPE, "{\"\":\"\"}"),
        text(JSON_TYPE, "{\"version\":1,\"version\":2}"),
        text(JSON_TYPE, "[".repeat(DEEP)),
        text(JSON_TYPE, "{\"a\":".repeat(DEEP)),
        text(JSON_TYPE, "{\"a\":\"" + "x".repeat(LONG * 20) + "\"}"),
        Body.of(JSON_TYPE, new byte[] {'{', '"', (byte) 0xC3, '"', '}'}),
        Body.of(JSON_TYPE + ";charset=UTF-16", "{}".getBytes(StandardCharsets.UTF_16)),
        text("text/plain", "{}"),
        text("application/xml", "<a/>"),
        text("application/x-www-form-urlencoded", "a=b"),
        text("multipart/form-data", "--a--"),
        text("multipart/form-data; boundary=a", "--a\r\n\r\n\r\n--a--\r\n"),
        text("nonsense", "{}"),
        text("*/*", "{}"));
  }

  private static Body text(String type, String text) {
    return Body.of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is sent.
   *
   * @param octets a character for each
   */
  record Body(String type, String octets) {

    static Body of(String type, byte[] content) {
      return new Body(type, new String(content, StandardCharsets.ISO_8859_1));
    }

    byte[] content() {
      return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return type + ": " + octets.substring(0, Math.min(400, octets.length()));
    }
  }
}
