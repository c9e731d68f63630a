package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller sends to set a new password for an account whose contact the proofs show. */
@Schema(name = "PasswordResetRequest")
public record PasswordResetRequest(
    @JsonProperty("proofs") @Nullable List<@Nullable String> proofs,
    @JsonProperty("new_password") @JsonAlias("password") @Nullable String newPassword,
    @JsonProperty("new_password_confirmation") @JsonAlias("password_confirmation")
        @Nullable String confirmation) {

  /** Passwords and proofs stay out of logs. */
  @Override
  public String toString() {
    return "PasswordResetRequest[]";
  }
}
