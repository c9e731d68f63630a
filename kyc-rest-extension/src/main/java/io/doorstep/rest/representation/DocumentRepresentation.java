package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture that was taken in, as it is kept.
 *
 * @param id where it is to be had, and what a case names it by
 * @param kind what it shows, such as {@code pan}
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width in pixels
 * @param height in pixels
 * @param sha256 of the picture as it is kept, in hexadecimal
 */
@Schema(name = "Document")
public record DocumentRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("kind") String kind,
    @JsonProperty("media_type") String mediaType,
    @JsonProperty("width") int width,
    @JsonProperty("height") int height,
    @JsonProperty("sha256") String sha256) {}
