package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a user's addresses, or a page of those of the realm, the latest to end first.
 *
 * @param next to be handed in as {@code first} for what follows; absent on the last page
 */
@Schema(name = "OtpLocks")
@JsonInclude(Include.NON_NULL)
public record OtpLocksRepresentation(
    @JsonProperty("items") List<OtpLockRepresentation> items,
    @JsonProperty("next") @Nullable String next) {}
