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

  @Path("registrations")
  public RegistrationsResource registrations() {
    return new RegistrationsResource(call);
  }

  @Path("lookups")
  public LookupsResource lookups() {
    return new LookupsResource(call);
  }

  @Path("me")
  public MeResource me() {
    return new MeResource(call);
  }

  @Path("password-resets")
  public PasswordResetsResource passwordResets() {
    return new PasswordResetsResource(call);
  }

  @Path("statistics")
  public StatisticsResource statistics() {
    return new StatisticsResource(call);
  }

  @Path("openapi.json")
  public DescriptionResource descriptionInJson() {
    return new DescriptionResource(call, DescriptionResource.Format.JSON);
  }

  @Path("openapi.yaml")
  public DescriptionResource descriptionInYaml() {
    return new DescriptionResource(call, DescriptionResource.Format.YAML);
  }
}
