package io.doorstep.it.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** A call of the API as its description has it. */
public final class DescribedOperation {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final String path;
  private final String method;
  private final JsonNode operation;
  private final Pattern pattern;

  DescribedOperation(JsonNode document, String path, String method, JsonNode operation) {
    this.document = document;
    this.path = path;
    this.method = method.toUpperCase(Locale.ROOT);
    this.operation = operation;
    this.pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"));
  }

  public String id() {
    return operation.path("operationId").asText();
  }

  public String method() {
    return method;
  }

  /** A row of a table of calls. */
  String row() {
    return "| `%s %s` | %s |".formatted(method, path, operation.path("summary").asText());
  }

  /** Whether its id is a user's. */
  boolean isAboutAccounts() {
    return path.contains("/onboarding/users/")
        || path.contains("/onboarding/approvals/")
        || path.contains("/onboarding/branches/");
  }

  public boolean forStaff() {
    return path.startsWith("/admin/");
  }

  /** Whether nobody may make the call without a token. */
  public boolean needsToken() {
    return operation.path("security").size() == 1;
  }

  /** What stands in the path, the realm apart. */
  public List<String> pathParameters() {
    List<String> names = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(path);
    while (parameters.find()) {
      names.add(parameters.group(1));
    }
    names.remove("realm");
    return names;
  }

  /**
   * The path of one call.
   *
   * @param values of the path's parameters by name
   */
  public String path(String realm, Map<String, String> values) {
    String filled = path.replace("{realm}", realm);
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /** Whether a call without a body is refused. */
  boolean needsBody() {
    return resolve(operation.path("requestBody")).path("required").asBoolean();
  }

  /** The schema of the JSON that is sent; missing without one. */
  public JsonNode requestSchema() {
    JsonNode body = resolve(operation.path("requestBody"));
    return resolve(body.at("/content/application~1json/schema"));
  }

  public JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  boolean matches(String calledMethod, String calledPath) {
    return method.equals(calledMethod) && pattern.matcher(calledPath).matches();
  }

  /** What an answer has that the description has not; empty if it keeps to it. */
  List<String> violations(Answer answer) {
    JsonNode responses = operation.path("responses");
    String status = String.valueOf(answer.status());
    if (!responses.has(status) && answer.status() < 400) {
      return List.of(id() + " answers " + status + ", which is not described");
    }
    JsonNode response = resolve(responses.path(responses.has(status) ? status : "default"));
    JsonNode content = response.path("content");
    String mediaType =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
    if (content.isMissingNode()) {
      return answer.body().isEmpty() ? List.of() : List.of(id() + " has an undescribed body");
    }
    if (!content.has(mediaType)) {
      return List.of(id() + " answers " + status + " in " + mediaType + ": " + answer.body());
    }
    JsonNode schema = content.path(mediaType).path("schema");
    return schema.isMissingNode() ? List.of() : violations(schema, answer);
  }

  private List<String> violations(JsonNode schema, Answer answer) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("allOf", JSON.createArrayNode().add(schema));
    whole.set("components", document.path("components"));
    JsonSchema validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    return validator.validate(answer.json()).stream()
        .map(message -> id() + " " + answer.status() + ": " + message.getMessage())
        .toList();
  }
}
