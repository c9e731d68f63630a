package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.OtpMapper;
import io.doorstep.rest.representation.OtpRequest;
import io.doorstep.rest.service.SendOtp;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code otp}: asks for a code. */
@Tag(name = "codes")
public final class OtpResource extends Resource {

  private final AppCall call;

  OtpResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  /** Whether this needs a trusted client is a setting of the realm. */
  @POST
  @Override
  @Operation(
      operationId = "sendCode",
      summary = "Sends a code to a mobile number or an e-mail address")
  @RequestBody(ref = "OtpRequest")
  @APIResponse(responseCode = "202", ref = "OtpChallenge")
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          call.requireAdmitted(caller);
          SendOtp useCase = new SendOtp(call.provider(OtpProvider.class));
          OtpChallenge challenge = useCase.send(call.read(body, OtpRequest.class), caller.forOtp());
          return Answers.accepted(OtpMapper.challenge(challenge, call.now()));
        });
  }

  /**
   * What is at one challenge.
   *
   * @param challengeId a random UUID; whatever else stands there is no challenge's
   */
  @Path("{challenge_id: [0-9a-f-]+}")
  public OtpChallengeResource challenge(@PathParam("challenge_id") String challengeId) {
    return new OtpChallengeResource(call, challengeId);
  }
}
