package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.CaseVersionRequest;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.kyc.KycCase;
import org.jspecify.annotations.Nullable;

/** {@code me/case/submission}, {@code me/case/withdrawal}: what an applicant does with the case. */
public final class CaseStepResource extends Resource {

  /** What is done. */
  interface Step {

    KycCase take(MyCase useCase, @Nullable Integer version);
  }

  private final AppCall call;
  private final Step step;

  CaseStepResource(AppCall call, Step step) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.step = step;
  }

  /** The body may be left out. */
  @POST
  @Override
  public Response post(InputStream body) {
    return MyCaseResource.answer(call, useCase -> step.take(useCase, version(body)));
  }

  private @Nullable Integer version(InputStream body) {
    return call.readIfAny(body, CaseVersionRequest.class)
        .map(CaseVersionRequest::version)
        .orElse(null);
  }
}
