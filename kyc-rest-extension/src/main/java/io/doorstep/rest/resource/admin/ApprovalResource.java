package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.DecideApproval;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code approvals/{id}/approve}. */
@Tag(name = "approvals")
public final class ApprovalResource extends Resource {

  private final AdminCall call;
  private final String id;

  ApprovalResource(AdminCall call, String id) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "approveAccount", summary = "Approves an account, and tells its owner")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff -> {
          call.recordUser(new DecideApproval(staff).approve(id), "approve", Map.of());
          return Answers.ok(new AccountAnswers(call, staff).account(id));
        });
  }
}
