package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a setup did.
 *
 * @param created what was missing and has been made
 * @param changed what was put in force because the caller asked for it
 * @param left what was there and stays as it is
 * @param adoptedMobiles how many verified mobile numbers of users were newly recorded
 */
@Schema(name = "Setup")
public record SetupRepresentation(
    @JsonProperty("created") List<PartRepresentation> created,
    @JsonProperty("changed") List<PartRepresentation> changed,
    @JsonProperty("left") List<PartRepresentation> left,
    @JsonProperty("adopted_mobiles") int adoptedMobiles) {

  /**
   * A part of a realm.
   *
   * @param type such as {@code flow}
   * @param name the part's name in the realm
   */
  public record PartRepresentation(
      @JsonProperty("type") String type, @JsonProperty("name") String name) {}
}
