package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.service.MyCase;

/** {@code me/case/aadhaar}: saves the section, and proves the number by a code of UIDAI's. */
public final class AadhaarSectionResource extends SectionResource<AadhaarSectionRequest> {

  private final AppCall call;

  AadhaarSectionResource(AppCall call) {
    super(call, AadhaarSectionRequest.class, MyCase::save);
    this.call = call;
  }

  // the server looks for resources among classes that declare a method themselves
  @PUT
  @Override
  public Response put(InputStream body) {
    return super.put(body);
  }

  @Path("otp")
  public AadhaarOtpResource otp() {
    return new AadhaarOtpResource(call);
  }
}
