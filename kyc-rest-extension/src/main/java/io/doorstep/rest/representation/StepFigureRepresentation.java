package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Cases that came to a step on a day, for the first time.
 *
 * @param day ISO 8601, in UTC
 * @param step {@code started}, {@code aadhaar}, {@code pan}, {@code business}, {@code bank}, {@code
 *     submitted}, {@code approved} or {@code rejected}
 */
@Schema(name = "StepFigure")
public record StepFigureRepresentation(
    @JsonProperty("day") String day,
    @JsonProperty("step") String step,
    @JsonProperty("count") long count) {}
