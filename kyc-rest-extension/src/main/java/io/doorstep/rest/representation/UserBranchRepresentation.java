package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an account is at home.
 *
 * @param code of the branch
 */
@Schema(name = "UserBranch")
public record UserBranchRepresentation(
    @JsonProperty("user_id") String userId, @JsonProperty("code") String code) {}
