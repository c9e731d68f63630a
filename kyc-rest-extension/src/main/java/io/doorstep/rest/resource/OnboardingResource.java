package io.doorstep.rest.resource;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

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

  @Path("console")
  public ConsoleResource console() {
    return new ConsoleResource(call);
  }

  /**
   * What is at one code of a bank's branch.
   *
   * @param code of whatever form; what is none is in no list
   */
  @Path("ifsc/{ifsc}")
  public IfscResource ifsc(@PathParam("ifsc") String code) {
    return new IfscResource(call, code);
  }

  /**
   * What is at one postal code.
   *
   * @param code of whatever form; what is none is in no list
   */
  @Path("pincodes/{pincode}")
  public PinCodeResource pinCode(@PathParam("pincode") String code) {
    return new PinCodeResource(call, code);
  }

  @Path("account")
  public AccountReturnResource accountReturn() {
    return new AccountReturnResource(call);
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
