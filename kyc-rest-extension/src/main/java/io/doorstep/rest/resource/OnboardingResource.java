package io.doorstep.rest.resource;

import jakarta.ws.rs.Path;

import io.doorstep.rest.http.Resource;

/** The root of what apps call. */
public final class OnboardingResource extends Resource {

  private final AppCall call;

  OnboardingResource(AppCall call) {
    super(call);
    this.call = call;
  }

  @Path("otp")
  public OtpResource otp() {
    return new OtpResource(call);
  }

  @Path("me")
  public MeResource me() {
    return new MeResource(call);
  }
}
