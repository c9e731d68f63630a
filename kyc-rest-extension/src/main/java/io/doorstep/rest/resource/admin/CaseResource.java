package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.representation.CaseDecisionRequest;
import io.doorstep.rest.service.ReviewCases;
import io.doorstep.spi.kyc.KycCase;

/** {@code cases/{id}}: one case, with all that a decision needs. */
public final class CaseResource extends Resource {

  private final AdminCall call;
  private final String id;

  CaseResource(AdminCall call, String id) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.id = id;
  }

  /** Who looked at whose data is an admin event (OWASP ASVS 5.0 16.3.2). */
  @GET
  @Override
  public Response get() {
    return call.answerReviewer(
        reviews -> {
          KycCase kyc = reviews.show(id);
          call.recordCase(kyc, "view");
          return Answers.ok(representation(reviews, kyc));
        });
  }

  @Path("claim")
  public CaseActionResource claim() {
    return new CaseActionResource(call, "claim", (reviews, body) -> reviews.claim(id));
  }

  @Path("release")
  public CaseActionResource release() {
    return new CaseActionResource(call, "release", (reviews, body) -> reviews.release(id));
  }

  @Path("decision")
  public CaseActionResource decision() {
    return new CaseActionResource(
        call,
        "decision",
        (reviews, body) -> reviews.decide(id, call.read(body, CaseDecisionRequest.class)));
  }

  @Path("documents/{document: [0-9a-f-]{36}}")
  public CaseDocumentResource document(@PathParam("document") String document) {
    return new CaseDocumentResource(call, id, document);
  }

  static Object representation(ReviewCases reviews, KycCase kyc) {
    String caseId = kyc.head().id();
    return CaseMapper.forReviewer(kyc, reviews.duplicates(caseId), reviews.history(caseId));
  }
}
