package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.AuditMapper;
import io.doorstep.rest.service.AuditTrail;
import io.doorstep.spi.staff.StaffScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code audit}: who did what to whom, when and from where. */
@Tag(name = "record")
public final class AuditResource extends Resource {

  private final AdminCall call;

  AuditResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listAudit", summary = "Who did what, newest first")
  @Parameter(
      name = "actor_id",
      in = ParameterIn.QUERY,
      description = "Who did it",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "user_id",
      in = ParameterIn.QUERY,
      description = "To whom",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "action",
      in = ParameterIn.QUERY,
      description = "Such as `create`, `update`, `delete` or `update_credential`",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "resource_type",
      in = ParameterIn.QUERY,
      description = "Such as `user`, `realm_role_mapping` or `component`",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "Not before",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "Before",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(responseCode = "200", ref = "AuditPage")
  public Response get() {
    return call.answer(
        () -> {
          StaffScope scope = RecordReaders.require(call);
          return Answers.ok(
              AuditMapper.page(
                  new AuditTrail(call.session())
                      .list(scope, new ListParameters(call.queryParameters()))));
        });
  }

  @Path("verification")
  public AuditVerificationResource verification() {
    return new AuditVerificationResource(call);
  }
}
