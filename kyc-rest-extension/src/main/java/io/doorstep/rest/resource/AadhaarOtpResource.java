package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.AadhaarOtpRepresentation;
import io.doorstep.rest.representation.AadhaarOtpRequest;
import io.doorstep.rest.service.ProveAadhaar;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.throttle.Countdown;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/aadhaar/otp}: has UIDAI send a code. */
@Tag(name = "case")
public final class AadhaarOtpResource extends Resource {

  private final AppCall call;

  AadhaarOtpResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(operationId = "sendAadhaarCode", summary = "Has UIDAI send a code")
  @RequestBody(ref = "AadhaarOtpRequest")
  @APIResponse(responseCode = "202", ref = "AadhaarOtp")
  public Response post(InputStream body) {
    return call.answerUser(
        user -> {
          call.readIfAny(body, AadhaarOtpRequest.class);
          AadhaarOtpIssue.Sent sent =
              new ProveAadhaar(call.provider(CaseProvider.class), user).request();
          return Answers.accepted(
              new AadhaarOtpRepresentation(
                  sent.reference(), Countdown.secondsUntil(sent.expiresAt(), call.now())));
        });
  }

  @Path("verification")
  public AadhaarVerificationResource verification() {
    return new AadhaarVerificationResource(call);
  }
}
