package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where it goes on; absent on the last page
 */
@JsonInclude(Include.NON_NULL)
public record PageRepresentation<T>(
    @JsonProperty("items") List<T> items, @JsonProperty("next") @Nullable String next) {}
