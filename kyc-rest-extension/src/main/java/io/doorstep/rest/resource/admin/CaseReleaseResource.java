package io.doorstep.rest.resource.admin;

import java.io.InputStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases/{id}/release}: gives the case back to the queue. */
@Tag(name = "review")
public final class CaseReleaseResource extends CaseActionResource {

  private final String id;

  CaseReleaseResource(AdminCall call, String id) {
    super(call, "release");
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "releaseCase", summary = "Gives a case back to the queue")
  @APIResponse(responseCode = "200", ref = "StaffCase")
  public Response post(InputStream body) {
    return act(reviews -> reviews.release(id));
  }
}
