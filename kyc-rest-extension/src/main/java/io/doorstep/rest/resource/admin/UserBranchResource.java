package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.UserBranchRepresentation;
import io.doorstep.rest.representation.UserBranchRequest;
import io.doorstep.rest.service.MoveAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/{id}/branch}: where an account is at home. */
@Tag(name = "accounts")
public final class UserBranchResource extends Resource {

  private final AdminCall call;
  private final String id;

  UserBranchResource(AdminCall call, String id) {
    super(call, HttpMethod.PUT);
    this.call = call;
    this.id = id;
  }

  @PUT
  @Override
  @Operation(operationId = "moveUser", summary = "Moves an account to another branch")
  @RequestBody(ref = "UserBranchRequest")
  @APIResponse(responseCode = "200", ref = "UserBranch")
  public Response put(InputStream body) {
    return call.answerStaff(
        staff -> {
          MoveAccount.Move move =
              new MoveAccount(call.session(), staff)
                  .move(id, call.read(body, UserBranchRequest.class));
          call.record(
              OperationType.UPDATE,
              ResourceType.USER,
              Map.of(
                  "user_id", id,
                  "before", Map.of("branch", move.before()),
                  "after", Map.of("branch", move.after().code())));
          return Answers.ok(new UserBranchRepresentation(id, move.after().code()));
        });
  }
}
