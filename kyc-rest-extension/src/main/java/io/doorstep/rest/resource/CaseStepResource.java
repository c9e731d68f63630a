package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.CaseVersionRequest;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.kyc.KycCase;
import org.jspecify.annotations.Nullable;

/** What an applicant does with the case as a whole. */
abstract class CaseStepResource extends Resource {

  /** What is done. */
  interface Step {

    KycCase take(MyCase useCase, @Nullable Integer version);
  }

  private final AppCall call;

  CaseStepResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  /**
   * Does the step.
   *
   * @param body may be left out
   */
  final Response take(InputStream body, Step step) {
    return MyCaseResource.answer(call, useCase -> step.take(useCase, version(body)));
  }

  private @Nullable Integer version(InputStream body) {
    return call.readIfAny(body, CaseVersionRequest.class)
        .map(CaseVersionRequest::version)
        .orElse(null);
  }
}
