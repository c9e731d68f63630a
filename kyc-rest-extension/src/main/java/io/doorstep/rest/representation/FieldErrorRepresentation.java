package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a field.
 *
 * @param field the member's name, with dots down to nested ones
 * @param key the message key, for callers with texts of their own
 * @param message the text in the caller's language
 */
@Schema(name = "FieldError")
public record FieldErrorRepresentation(
    @JsonProperty("field") String field,
    @JsonProperty("key") String key,
    @JsonProperty("message") String message) {}
