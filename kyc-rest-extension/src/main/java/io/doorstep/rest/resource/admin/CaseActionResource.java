package io.doorstep.rest.resource.admin;

import java.util.function.Function;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.ReviewCases;
import io.doorstep.spi.kyc.KycCase;

/** What a reviewer does with a case. */
abstract class CaseActionResource extends Resource {

  private final AdminCall call;
  private final String action;

  CaseActionResource(AdminCall call, String action) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.action = action;
  }

  final Response act(Function<ReviewCases, KycCase> work) {
    return call.answerReviewer(
        reviews -> {
          KycCase kyc = work.apply(reviews);
          call.recordCase(kyc, action);
          return Answers.ok(CaseResource.representation(reviews, kyc));
        });
  }
}
