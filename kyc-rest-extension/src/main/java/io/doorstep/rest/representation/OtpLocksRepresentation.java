package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The locks of a user's addresses. */
@Schema(name = "OtpLocks")
public record OtpLocksRepresentation(@JsonProperty("items") List<OtpLockRepresentation> items) {}
