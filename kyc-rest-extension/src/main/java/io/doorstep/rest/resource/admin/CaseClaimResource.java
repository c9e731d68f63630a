package io.doorstep.rest.resource.admin;

import java.io.InputStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases/{id}/claim}: takes the case, so that nobody else decides it. */
@Tag(name = "review")
public final class CaseClaimResource extends CaseActionResource {

  private final String id;

  CaseClaimResource(AdminCall call, String id) {
    super(call, "claim");
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "claimCase", summary = "Takes a case, so that nobody else decides it")
  @APIResponse(responseCode = "200", ref = "StaffCase")
  public Response post(InputStream body) {
    return act(reviews -> reviews.claim(id));
  }
}
