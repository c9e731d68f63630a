package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The features of the realm's apps. */
@Schema(name = "Features")
public record FeaturesRepresentation(@JsonProperty("items") List<FeatureRepresentation> items) {}
