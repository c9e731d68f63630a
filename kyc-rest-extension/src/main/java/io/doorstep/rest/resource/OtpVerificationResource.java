package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.OtpMapper;
import io.doorstep.rest.representation.OtpCodeRequest;
import io.doorstep.rest.service.EnterOtpCode;
import io.doorstep.rest.service.FailedLogins;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code otp/{challenge_id}/verification}: exchanges a code for a proof. */
@Tag(name = "codes")
public final class OtpVerificationResource extends Resource {

  private final AppCall call;
  private final String challengeId;

  OtpVerificationResource(AppCall call, String challengeId) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.challengeId = challengeId;
  }

  @POST
  @Override
  @Operation(
      operationId = "verifyCode",
      summary = "Exchanges a code for a proof that the contact is the caller's")
  @RequestBody(ref = "OtpCodeRequest")
  @APIResponse(responseCode = "200", ref = "OtpProof")
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          EnterOtpCode useCase =
              new EnterOtpCode(call.provider(OtpProvider.class), new FailedLogins(call.session()));
          OtpProof proof =
              useCase.enter(challengeId, call.read(body, OtpCodeRequest.class), caller.forOtp());
          return Answers.ok(OtpMapper.proof(proof, call.now()));
        });
  }
}
