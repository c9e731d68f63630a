package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.spi.kyc.KycCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases/{id}/documents/{document}}: a picture that belongs to a case. */
@Tag(name = "review")
public final class CaseDocumentResource extends Resource {

  private final AdminCall call;
  private final String caseId;
  private final String documentId;

  CaseDocumentResource(AdminCall call, String caseId, String documentId) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.caseId = caseId;
    this.documentId = documentId;
  }

  @GET
  @Override
  @Operation(operationId = "showCaseDocument", summary = "A picture that belongs to a case")
  @Parameter(
      name = CaseResource.REVISION,
      in = ParameterIn.QUERY,
      description = "In which the case names it; as the case is now without one",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @APIResponse(responseCode = "200", ref = "Picture")
  public Response get() {
    return call.answerReviewer(
        reviews -> {
          KycCase kyc = CaseResource.shown(call, reviews, caseId);
          String mediaType = reviews.picture(kyc, documentId).mediaType();
          call.recordCase(kyc, "document");
          return Answers.picture(mediaType, documentId, reviews.read(kyc, documentId));
        });
  }
}
