package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A type of accounts that the caller manages.
 *
 * @param label in the caller's language
 * @param byBranch whether such accounts are at home in a branch
 */
@Schema(name = "AccountTypeChoice")
public record AccountTypeChoiceRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("label") String label,
    @JsonProperty("by_branch") boolean byBranch) {}
