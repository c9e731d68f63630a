package io.doorstep.rest.resource;

import jakarta.ws.rs.Path;

/** The root of what apps call. */
public final class OnboardingResource extends Resource {

  OnboardingResource(Call call) {
    super(call);
  }

  @Path("otp")
  public OtpResource otp() {
    return new OtpResource(call());
  }
}
