package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has agreed to. */
@Schema(name = "Consents")
public record ConsentsRepresentation(@JsonProperty("items") List<ConsentRepresentation> items) {}
