package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.service.MyCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/aadhaar}: saves the section, and proves the number by a code of UIDAI's. */
@Tag(name = "case")
public final class AadhaarSectionResource extends SectionResource<AadhaarSectionRequest> {

  private final AppCall call;

  AadhaarSectionResource(AppCall call) {
    super(call, AadhaarSectionRequest.class, MyCase::save);
    this.call = call;
  }

  @PUT
  @Override
  @Operation(operationId = "saveAadhaar", summary = "Saves the Aadhaar section")
  @RequestBody(ref = "AadhaarSectionRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response put(InputStream body) {
    return save(body);
  }

  @Path("otp")
  public AadhaarOtpResource otp() {
    return new AadhaarOtpResource(call);
  }
}
