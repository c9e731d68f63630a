package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.PlaceRepresentation;
import io.doorstep.rest.service.LookUpCodes;
import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.verification.PinCodeListing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code pincodes/{pincode}}: the place of a postal code. */
@Tag(name = "case")
public final class PinCodeResource extends Resource {

  private final AppCall call;
  private final String code;

  PinCodeResource(AppCall call, String code) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.code = code;
  }

  @GET
  @Override
  @Operation(operationId = "lookUpPinCode", summary = "The place of a postal code")
  @APIResponse(responseCode = "200", ref = "Place")
  public Response get() {
    return call.answer(
        caller -> {
          PinCode pinCode = LookUpCodes.pinCode(code);
          PinCodeListing place = new LookUpCodes(call.session()).place(pinCode, caller.forOtp());
          return Answers.ok(new PlaceRepresentation(pinCode.reveal(), place.city(), place.state()));
        });
  }
}
