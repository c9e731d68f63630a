package io.doorstep.rest.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.representation.ProblemRepresentation;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Reference;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds what the resources need not say one by one: what a body that they name looks like, that
 * anything may go wrong, who needs a token, how lists are paged, and which members of an answer are
 * always there.
 */
public final class DescriptionFilter implements OASFilter {

  private static final String REQUEST = "Request";
  private static final String FORM = "Form";

  private static final String ADMIN = "/admin/";

  /** Bodies that may be left out. */
  private static final Set<String> OPTIONAL =
      Set.of("AadhaarOtpRequest", "AuditVerificationRequest", "CaseVersionRequest", "SetupRequest");

  /** Paths that need a token whatever the realm's settings are. */
  private static final List<String> PROTECTED = List.of(ADMIN, "/onboarding/me", "/lookups");

  @Override
  public void filterOpenAPI(OpenAPI description) {
    Components components = description.getComponents();
    components.getSchemas().forEach(DescriptionFilter::complete);
    description.getPaths().getPathItems().forEach((path, item) -> complete(components, path, item));
  }

  private static void complete(Components components, String path, PathItem item) {
    item.addParameter(
        OASFactory.createParameter()
            .name("realm")
            .in(Parameter.In.PATH)
            .required(true)
            .description("The realm's name")
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    item.getOperations()
        .values()
        .forEach(
            operation -> {
              describeRequest(components, operation);
              describeAnswers(components, operation);
              describePaging(components, operation);
              describeRefusals(path, operation);
              describeCaller(path, operation);
            });
  }

  private static void describeRequest(Components components, Operation operation) {
    @Nullable String name = nameOf(operation.getRequestBody());
    if (name == null) {
      // a body that is taken and not read
      operation.setRequestBody(null);
      return;
    }
    components.addRequestBody(
        name,
        OASFactory.createRequestBody()
            .content(content(components, name))
            .required(!OPTIONAL.contains(name)));
  }

  private static void describeAnswers(Components components, Operation operation) {
    for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
      @Nullable String name = nameOf(answer);
      if (name != null && !components.getResponses().containsKey(name)) {
        components.addResponse(
            name,
            OASFactory.createAPIResponse().description(name).content(content(components, name)));
      }
    }
    operation
        .getResponses()
        .addAPIResponse("default", OASFactory.createAPIResponse().ref(ApiDescription.PROBLEM));
  }

  /** What answers with a {@code next} takes it again. */
  private static void describePaging(Components components, Operation operation) {
    @Nullable String name = nameOf(operation.getResponses().getAPIResponse("200"));
    if (name == null || !isPage(components.getSchemas().get(name))) {
      return;
    }
    operation
        .addParameter(
            query("first", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .description("The `next` of the page before"))
        .addParameter(
            query(
                "max",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(ListParameters.LARGEST_MAX))
                    .defaultValue(ListParameters.DEFAULT_MAX)));
  }

  private static boolean isPage(@Nullable Schema answer) {
    return answer != null
        && answer.getProperties() != null
        && answer.getProperties().containsKey("next");
  }

  private static Parameter query(String name, Schema schema) {
    return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
  }

  /** Keycloak turns away who is of another realm before our resources are asked. */
  private static void describeRefusals(String path, Operation operation) {
    if (path.startsWith(ADMIN)) {
      APIResponse refusal = OASFactory.createAPIResponse().ref(ApiDescription.REFUSAL);
      operation.getResponses().addAPIResponse("401", refusal).addAPIResponse("403", refusal);
    }
  }

  private static void describeCaller(String path, Operation operation) {
    if (PROTECTED.stream().noneMatch(path::contains)) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    operation.addSecurityRequirement(
        OASFactory.createSecurityRequirement().addScheme(ApiDescription.TOKEN));
  }

  /** The schema that a resource names its body by. */
  private static @Nullable String nameOf(@Nullable Reference<?> body) {
    @Nullable String reference = body == null ? null : body.getRef();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static Content content(Components components, String name) {
    if (!components.getSchemas().containsKey(name)) {
      throw new IllegalStateException("No schema is named " + name);
    }
    return OASFactory.createContent()
        .addMediaType(
            name.endsWith(FORM) ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(name)));
  }

  /** A request may leave everything out, and is told what is missing; an answer is whole. */
  private static void complete(String name, Schema schema) {
    @Nullable Class<?> type = representation(name);
    if (type == null) {
      return;
    }
    if (name.endsWith(REQUEST)) {
      schema.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
      return;
    }
    Arrays.stream(type.getRecordComponents())
        .filter(component -> isAlwaysThere(type, component))
        .map(RecordComponent::getAccessor)
        .filter(accessor -> accessor.isAnnotationPresent(JsonProperty.class))
        .map(accessor -> accessor.getAnnotation(JsonProperty.class).value())
        .forEach(schema::addRequired);
  }

  private static boolean isAlwaysThere(Class<?> type, RecordComponent component) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return false;
    }
    return !Collection.class.isAssignableFrom(component.getType())
        || !(leavesEmptyOut(type) || leavesEmptyOut(component.getAccessor()));
  }

  private static boolean leavesEmptyOut(AnnotatedElement element) {
    @Nullable JsonInclude inclusion = element.getAnnotation(JsonInclude.class);
    return inclusion != null && inclusion.value() == JsonInclude.Include.NON_EMPTY;
  }

  private static @Nullable Class<?> representation(String name) {
    String packageName = ProblemRepresentation.class.getPackageName();
    String simpleName = name.endsWith(REQUEST) ? name : name + "Representation";
    try {
      return Class.forName(packageName + "." + simpleName);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
