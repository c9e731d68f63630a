package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a setup goes.
 *
 * @param bind whether to put what is made in force too; not if absent
 */
public record SetupRequest(@JsonProperty("bind") boolean bind) {}
