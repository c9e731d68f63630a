package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of batches, newest first.
 *
 * @param next to be handed in as {@code first} for what follows; absent on the last page
 */
@Schema(name = "BatchPage")
@JsonInclude(Include.NON_NULL)
public record BatchPageRepresentation(
    @JsonProperty("items") List<BatchRepresentation> items,
    @JsonProperty("next") @Nullable String next) {}
