package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller sends to change the password. */
@Schema(name = "PasswordChangeRequest")
public record PasswordChangeRequest(
    @JsonProperty("current_password") @Nullable String currentPassword,
    @JsonProperty("new_password") @JsonAlias("password") @Nullable String newPassword,
    @JsonProperty("new_password_confirmation") @JsonAlias("password_confirmation")
        @Nullable String confirmation) {

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return "PasswordChangeRequest[]";
  }
}
