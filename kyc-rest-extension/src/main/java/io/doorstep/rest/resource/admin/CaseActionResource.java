package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.function.BiFunction;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.ReviewCases;
import io.doorstep.spi.kyc.KycCase;

/**
 * {@code cases/{id}/claim}, {@code release}, {@code decision}: what a reviewer does with a case.
 */
public final class CaseActionResource extends Resource {

  private final AdminCall call;
  private final String action;
  private final BiFunction<ReviewCases, InputStream, KycCase> work;

  CaseActionResource(
      AdminCall call, String action, BiFunction<ReviewCases, InputStream, KycCase> work) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.action = action;
    this.work = work;
  }

  @POST
  @Override
  public Response post(InputStream body) {
    return call.answerReviewer(
        reviews -> {
          KycCase kyc = work.apply(reviews, body);
          call.recordCase(kyc, action);
          return Answers.ok(CaseResource.representation(reviews, kyc));
        });
  }
}
