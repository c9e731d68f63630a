package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.AccountChangeRequest;
import io.doorstep.rest.service.ChangeAccount;
import io.doorstep.rest.service.DeleteAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/{id}}: one account. */
@Tag(name = "accounts")
public final class UserResource extends Resource {

  private final AdminCall call;
  private final String id;

  UserResource(AdminCall call, String id) {
    super(call, HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(operationId = "showManagedAccount", summary = "An account")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response get() {
    return call.answerStaff(staff -> Answers.ok(new AccountAnswers(call, staff).account(id)));
  }

  @PATCH
  @Override
  @Operation(operationId = "changeAccount", summary = "Changes what is named, leaves the rest")
  @RequestBody(ref = "AccountChangeRequest")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response patch(InputStream body) {
    return call.answerStaff(
        staff -> {
          AccountChangeRequest request = call.read(body, AccountChangeRequest.class);
          UserModel user = new ChangeAccount(staff).change(id, request);
          call.recordUser(
              user,
              "change",
              request.enabled() == null ? Map.of() : Map.of("enabled", request.enabled()));
          return Answers.ok(new AccountAnswers(call, staff).account(id));
        });
  }

  @DELETE
  @Override
  @Operation(
      operationId = "deleteAccount",
      summary = "Takes an account away, so that it can be restored until it is purged")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerStaff(
        staff -> {
          call.recordUser(new DeleteAccount(staff).delete(id), "delete", Map.of());
          return Answers.noContent();
        });
  }

  @Path("restore")
  public UserRestoreResource restore() {
    return new UserRestoreResource(call, id);
  }

  @Path("unlock")
  public UserUnlockResource unlock() {
    return new UserUnlockResource(call, id);
  }

  @Path("branch")
  public UserBranchResource branch() {
    return new UserBranchResource(call, id);
  }

  @Path("platforms")
  public UserPlatformsResource platforms() {
    return new UserPlatformsResource(call, id);
  }

  /**
   * What is said of the account and a feature.
   *
   * @param feature its id
   */
  @Path("features/{feature: [a-z][a-z0-9_-]*}")
  public UserFeatureResource feature(@PathParam("feature") String feature) {
    return new UserFeatureResource(call, id, feature);
  }
}
