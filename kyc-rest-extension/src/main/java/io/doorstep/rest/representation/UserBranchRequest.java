package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an account is to be at home. */
@Schema(name = "UserBranchRequest")
public record UserBranchRequest(@JsonProperty("code") @Nullable String code) {}
