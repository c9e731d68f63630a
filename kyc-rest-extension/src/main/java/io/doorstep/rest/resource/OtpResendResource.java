package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.OtpMapper;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code otp/{challenge_id}/resend}: asks for another code in the place of the last. */
@Tag(name = "codes")
public final class OtpResendResource extends Resource {

  private final AppCall call;
  private final String challengeId;

  OtpResendResource(AppCall call, String challengeId) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.challengeId = challengeId;
  }

  /** Takes no body; one that comes all the same is not read. */
  @POST
  @Override
  @Operation(operationId = "resendCode", summary = "Sends a new code that replaces the old one")
  @APIResponse(responseCode = "202", ref = "OtpChallenge")
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          OtpChallenge challenge =
              call.provider(OtpProvider.class).resend(challengeId, caller.forOtp());
          return Answers.accepted(OtpMapper.challenge(challenge, call.now()));
        });
  }
}
