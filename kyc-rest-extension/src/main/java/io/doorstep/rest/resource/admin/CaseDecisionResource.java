package io.doorstep.rest.resource.admin;

import java.io.InputStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.CaseDecisionRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases/{id}/decision}: approves, asks again or rejects. */
@Tag(name = "review")
public final class CaseDecisionResource extends CaseActionResource {

  private final AdminCall call;
  private final String id;

  CaseDecisionResource(AdminCall call, String id) {
    super(call, "decision");
    this.call = call;
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "decideCase", summary = "Approves a case, asks again or rejects it")
  @RequestBody(ref = "CaseDecisionRequest")
  @APIResponse(responseCode = "200", ref = "StaffCase")
  public Response post(InputStream body) {
    return act(reviews -> reviews.decide(id, call.read(body, CaseDecisionRequest.class)));
  }
}
