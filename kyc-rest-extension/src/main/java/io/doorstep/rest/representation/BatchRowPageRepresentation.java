package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, in their order.
 *
 * @param next to be handed in as {@code first} for what follows; absent on the last page
 */
@Schema(name = "BatchRowPage")
@JsonInclude(Include.NON_NULL)
public record BatchRowPageRepresentation(
    @JsonProperty("items") List<BatchRowRepresentation> items,
    @JsonProperty("next") @Nullable String next) {}
