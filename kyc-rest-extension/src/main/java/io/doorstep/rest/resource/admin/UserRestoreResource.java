package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.DeleteAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/{id}/restore}. */
@Tag(name = "accounts")
public final class UserRestoreResource extends Resource {

  private final AdminCall call;
  private final String id;

  UserRestoreResource(AdminCall call, String id) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.id = id;
  }

  @POST
  @Override
  @Operation(operationId = "restoreAccount", summary = "Gives a deleted account back, whole")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff -> {
          call.recordUser(new DeleteAccount(staff).restore(id), "restore", Map.of());
          return Answers.ok(new AccountAnswers(call, staff).account(id));
        });
  }
}
