package io.doorstep.rest.representation;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; stable
 * @param title the kind of problem in the caller's language
 * @param status the HTTP status once more
 * @param detail what happened this time and what to do, in the caller's language
 * @param instance names this occurrence in the server log; says nothing about the caller
 * @param errors what is wrong with single fields
 * @param members further members, by name, such as {@code retry_after}
 */
@Schema(name = "Problem")
@JsonInclude(Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemRepresentation(
    @JsonProperty("type") URI type,
    @JsonProperty("title") String title,
    @JsonProperty("status") int status,
    @JsonProperty("detail") String detail,
    @JsonProperty("instance") URI instance,
    @JsonProperty("errors") List<FieldErrorRepresentation> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

  /** The media type of such a document. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
