package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Accounts of a type that were made on a day.
 *
 * @param day ISO 8601, in UTC
 */
@Schema(name = "RegistrationFigure")
public record RegistrationFigureRepresentation(
    @JsonProperty("day") String day,
    @JsonProperty("account_type") String accountType,
    @JsonProperty("count") long count) {}
