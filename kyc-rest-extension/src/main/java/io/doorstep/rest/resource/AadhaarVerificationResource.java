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

/** {@code me/case/aadhaar/otp/verification}: takes the code that UIDAI sent. */
public final class AadhaarVerificationResource extends Resource {

  private final AppCall call;

  AadhaarVerificationResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
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
