package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.representation.AadhaarOtpCodeRequest;
import io.doorstep.rest.service.ProveAadhaar;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/aadhaar/otp/verification}: takes the code that UIDAI sent. */
@Tag(name = "case")
public final class AadhaarVerificationResource extends Resource {

  private final AppCall call;

  AadhaarVerificationResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(operationId = "verifyAadhaarCode", summary = "Takes the code that UIDAI sent")
  @RequestBody(ref = "AadhaarOtpCodeRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response post(InputStream body) {
    return call.answerUser(
        user -> {
          CaseProvider cases = call.provider(CaseProvider.class);
          KycCase proven =
              new ProveAadhaar(cases, user).verify(call.read(body, AadhaarOtpCodeRequest.class));
          return Answers.ok(CaseMapper.forApplicant(proven, cases.policy().consentVersion()));
        });
  }
}
