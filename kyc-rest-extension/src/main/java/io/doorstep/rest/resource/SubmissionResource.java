package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.service.MyCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/submission}: hands the case in. */
@Tag(name = "case")
public final class SubmissionResource extends CaseStepResource {

  SubmissionResource(AppCall call) {
    super(call);
  }

  @POST
  @Override
  @Operation(
      operationId = "submitCase",
      summary = "Hands the case in; all that is missing is told at once")
  @RequestBody(ref = "CaseVersionRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response post(InputStream body) {
    return take(body, MyCase::submit);
  }
}
