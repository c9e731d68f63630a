package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A list that always comes whole. */
public record ListRepresentation<T>(@JsonProperty("items") List<T> items) {}
