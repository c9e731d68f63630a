package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.OtpMapper;
import io.doorstep.rest.service.ShowOtp;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code otp/{challenge_id}}: how a code is doing. */
@Tag(name = "codes")
public final class OtpChallengeResource extends Resource {

  private final AppCall call;
  private final String challengeId;

  OtpChallengeResource(AppCall call, String challengeId) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.challengeId = challengeId;
  }

  @GET
  @Override
  @Operation(operationId = "showCode", summary = "Tells how a code is doing")
  @APIResponse(responseCode = "200", ref = "OtpStatus")
  public Response get() {
    return call.answer(
        caller -> {
          ShowOtp useCase = new ShowOtp(call.provider(OtpProvider.class));
          OtpCaller owner =
              new BrowserTab(call.session())
                  .sessionId()
                  .map(sessionId -> OtpCaller.browser(caller.forOtp().ipAddress(), sessionId))
                  .orElseGet(caller::forOtp);
          OtpChallenge challenge = useCase.show(challengeId, owner, call.now());
          return Answers.ok(OtpMapper.status(challenge, call.now()));
        });
  }

  @Path("resend")
  public OtpResendResource resend() {
    return new OtpResendResource(call, challengeId);
  }

  @Path("verification")
  public OtpVerificationResource verification() {
    return new OtpVerificationResource(call, challengeId);
  }
}
