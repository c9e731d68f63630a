package io.doorstep.rest.resource;

import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.kyc.KycCase;

/** {@code me/case}: the caller's own case. */
public final class MyCaseResource extends Resource {

  private final AppCall call;

  MyCaseResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  public Response get() {
    return answer(call, MyCase::show);
  }

  @Path("aadhaar")
  public AadhaarSectionResource aadhaar() {
    return new AadhaarSectionResource(call);
  }

  @Path("pan")
  public SectionResource<PanSectionRequest> pan() {
    return new SectionResource<>(call, PanSectionRequest.class, MyCase::save);
  }

  @Path("business")
  public SectionResource<BusinessSectionRequest> business() {
    return new SectionResource<>(call, BusinessSectionRequest.class, MyCase::save);
  }

  @Path("bank")
  public SectionResource<BankSectionRequest> bank() {
    return new SectionResource<>(call, BankSectionRequest.class, MyCase::save);
  }

  @Path("submission")
  public CaseStepResource submission() {
    return new CaseStepResource(call, MyCase::submit);
  }

  @Path("withdrawal")
  public CaseStepResource withdrawal() {
    return new CaseStepResource(call, MyCase::withdraw);
  }

  static Response answer(AppCall call, Function<MyCase, KycCase> work) {
    return call.answerUser(
        user -> {
          MyCase useCase = new MyCase(call.session(), user);
          return Answers.ok(CaseMapper.forApplicant(work.apply(useCase), useCase.consentVersion()));
        });
  }
}
