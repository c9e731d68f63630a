package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a setup goes.
 *
 * @param bind whether to put what is made in force too; not if absent
 */
@Schema(name = "SetupRequest")
public record SetupRequest(@JsonProperty("bind") boolean bind) {}
