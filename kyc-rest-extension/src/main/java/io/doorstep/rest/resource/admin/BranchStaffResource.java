package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.RunBranches;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code branches/{code}/staff/{id}}: whether somebody works for a branch. */
@Tag(name = "branches")
public final class BranchStaffResource extends Resource {

  private final AdminCall call;
  private final String code;
  private final String id;

  BranchStaffResource(AdminCall call, String code, String id) {
    super(call, HttpMethod.PUT, HttpMethod.DELETE);
    this.call = call;
    this.code = code;
    this.id = id;
  }

  @PUT
  @Override
  @Operation(operationId = "addBranchStaff", summary = "Has somebody work for a branch")
  @APIResponse(responseCode = "204", description = "Done")
  public Response put(InputStream body) {
    return call.answerStaff(
        staff -> {
          new RunBranches(call.session(), staff).addStaff(staff.branch(code), id);
          record(OperationType.CREATE, "after");
          return Answers.noContent();
        });
  }

  @DELETE
  @Override
  @Operation(operationId = "removeBranchStaff", summary = "Has somebody work for a branch no more")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerStaff(
        staff -> {
          new RunBranches(call.session(), staff).removeStaff(staff.branch(code), id);
          record(OperationType.DELETE, "before");
          return Answers.noContent();
        });
  }

  private void record(OperationType operation, String when) {
    call.record(
        operation,
        ResourceType.GROUP_MEMBERSHIP,
        Map.of("user_id", id, when, Map.of("staff_of", code)));
  }
}
