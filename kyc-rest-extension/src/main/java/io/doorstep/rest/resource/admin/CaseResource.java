package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.service.ReviewCases;
import io.doorstep.spi.kyc.KycCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases/{id}}: one case, with all that a decision needs. */
@Tag(name = "review")
public final class CaseResource extends Resource {

  static final String REVISION = "revision";

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
  @Operation(operationId = "reviewCase", summary = "A case, with all that a decision needs")
  @Parameter(
      name = REVISION,
      in = ParameterIn.QUERY,
      description = "As it was handed in then; as it is now without one",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @APIResponse(responseCode = "200", ref = "StaffCase")
  public Response get() {
    return call.answerReviewer(
        reviews -> {
          KycCase kyc = shown(call, reviews, id);
          call.recordCase(kyc, "view");
          return Answers.ok(representation(reviews, kyc));
        });
  }

  @Path("claim")
  public CaseClaimResource claim() {
    return new CaseClaimResource(call, id);
  }

  @Path("release")
  public CaseReleaseResource release() {
    return new CaseReleaseResource(call, id);
  }

  @Path("decision")
  public CaseDecisionResource decision() {
    return new CaseDecisionResource(call, id);
  }

  @Path("documents/{document: [0-9a-f-]{36}}")
  public CaseDocumentResource document(@PathParam("document") String document) {
    return new CaseDocumentResource(call, id, document);
  }

  /** The case in the revision that the query names, if it does. */
  static KycCase shown(AdminCall call, ReviewCases reviews, String id) {
    int revision =
        new ListParameters(call.queryParameters()).number(REVISION, 0, 1, Integer.MAX_VALUE);
    return revision == 0 ? reviews.show(id) : reviews.show(id, revision);
  }

  static Object representation(ReviewCases reviews, KycCase kyc) {
    String caseId = kyc.head().id();
    return CaseMapper.forReviewer(kyc, reviews.duplicates(caseId), reviews.history(caseId));
  }
}
