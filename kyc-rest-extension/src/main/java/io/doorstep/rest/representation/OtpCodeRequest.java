package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code as a person typed it.
 *
 * @param code six digits of any script, with or without separators
 */
@Schema(name = "OtpCodeRequest")
public record OtpCodeRequest(@JsonProperty("code") @Nullable String code) {

  /** The code stays out of logs. */
  @Override
  public String toString() {
    return "OtpCodeRequest[]";
  }
}
