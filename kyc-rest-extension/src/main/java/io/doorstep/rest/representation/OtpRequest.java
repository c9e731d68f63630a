package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to be sent a code. Nothing is checked yet, so everything may be missing.
 *
 * @param channel {@code sms} or {@code email}
 * @param to a mobile number in national or international form, or an e-mail address
 * @param purpose what the code will be good for, such as {@code login}
 */
@Schema(name = "OtpRequest")
public record OtpRequest(
    @JsonProperty("channel") @Nullable String channel,
    @JsonProperty("to") @Nullable String to,
    @JsonProperty("purpose") @Nullable String purpose) {

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "OtpRequest[channel=" + channel + ", purpose=" + purpose + "]";
  }
}
