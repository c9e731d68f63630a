package io.doorstep.rest.resource;

import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.kyc.KycCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case}: the caller's own case. */
@Tag(name = "case")
public final class MyCaseResource extends Resource {

  private final AppCall call;

  MyCaseResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "showCase", summary = "The caller's own case, with masked values")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response get() {
    return answer(call, MyCase::show);
  }

  @Path("aadhaar")
  public AadhaarSectionResource aadhaar() {
    return new AadhaarSectionResource(call);
  }

  @Path("pan")
  public PanSectionResource pan() {
    return new PanSectionResource(call);
  }

  @Path("business")
  public BusinessSectionResource business() {
    return new BusinessSectionResource(call);
  }

  @Path("bank")
  public BankSectionResource bank() {
    return new BankSectionResource(call);
  }

  @Path("submission")
  public SubmissionResource submission() {
    return new SubmissionResource(call);
  }

  @Path("withdrawal")
  public WithdrawalResource withdrawal() {
    return new WithdrawalResource(call);
  }

  static Response answer(AppCall call, Function<MyCase, KycCase> work) {
    return call.answerUser(
        user -> {
          MyCase useCase = new MyCase(call.session(), user);
          return Answers.ok(CaseMapper.forApplicant(work.apply(useCase), useCase.consentVersion()));
        });
  }
}
