package io.doorstep.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.doorstep.it.server.Http;

/** The description that a running server gives of its API. */
public final class Description {
  /** Names of the methods that a path item may have. */
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Description> BY_NODE = new ConcurrentHashMap<>();

  private final JsonNode document;
  private final List<DescribedOperation> operations = new ArrayList<>();

  private Description(JsonNode document) {
    this.document = document;
    refuseUnknownMembers();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(method -> path.getValue().has(method))
                    .map(
                        method ->
                            new DescribedOperation(
                                document, path.getKey(), method, path.getValue().path(method)))
                    .forEach(operations::add));
  }

  /** What a node says; asked for once. */
  public static Description of(URI node) {
    return BY_NODE.computeIfAbsent(node.getAuthority(), authority -> new Description(read(node)));
  }

  private static JsonNode read(URI node) {
    URI address = node.resolve("/realms/master/onboarding/openapi.json");
    try {
      return JSON.readTree(
          Http.CLIENT
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Apps must bear new members of answers; here each is to be described. */
  private void refuseUnknownMembers() {
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              ObjectNode type = (ObjectNode) schema.getValue();
              if (!type.has("additionalProperties")
                  && !"Problem".equals(schema.getKey())
                  && !"ProblemRepresentation".equals(schema.getKey())) {
                type.put("additionalProperties", false);
              }
            });
  }

  public JsonNode document() {
    return document;
  }

  public List<DescribedOperation> operations() {
    return List.copyOf(operations);
  }

  public Optional<DescribedOperation> find(String method, String path) {
    return operations.stream().filter(operation -> operation.matches(method, path)).findFirst();
  }
}
