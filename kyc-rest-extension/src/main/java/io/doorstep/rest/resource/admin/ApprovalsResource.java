package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code approvals}: accounts that wait for one. */
@Tag(name = "approvals")
public final class ApprovalsResource extends Resource {

  private final AdminCall call;

  ApprovalsResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listApprovals", summary = "Accounts that wait for an approval")
  @Parameter(
      name = "account_type",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "branch",
      in = ParameterIn.QUERY,
      description = "A code",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "kyc_level",
      in = ParameterIn.QUERY,
      description = "At least",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "3"))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"-created_at", "created_at", "name"},
              defaultValue = "-created_at"))
  @APIResponse(responseCode = "200", ref = "AccountPage")
  public Response get() {
    return call.answerStaff(staff -> Answers.ok(new AccountAnswers(call, staff).waiting()));
  }

  /**
   * The decision on one account.
   *
   * @param id the user's
   */
  @Path("{id: [0-9a-f-]{36}}/approve")
  public ApprovalResource approve(@PathParam("id") String id) {
    return new ApprovalResource(call, id);
  }

  /**
   * The decision on one account.
   *
   * @param id the user's
   */
  @Path("{id: [0-9a-f-]{36}}/reject")
  public RejectionResource reject(@PathParam("id") String id) {
    return new RejectionResource(call, id);
  }
}
