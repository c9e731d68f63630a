package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.RejectionRequest;
import io.doorstep.rest.service.DecideApproval;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code approvals/{id}/reject}. */
@Tag(name = "approvals")
public final class RejectionResource extends Resource {

  private final AdminCall call;
  private final String id;

  RejectionResource(AdminCall call, String id) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "rejectAccount", summary = "Rejects an account, and tells its owner why")
  @RequestBody(ref = "RejectionRequest")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff -> {
          RejectionRequest request = call.read(body, RejectionRequest.class);
          call.recordUser(
              new DecideApproval(staff).reject(id, request.reason()), "reject", Map.of());
          return Answers.ok(new AccountAnswers(call, staff).account(id));
        });
  }
}
