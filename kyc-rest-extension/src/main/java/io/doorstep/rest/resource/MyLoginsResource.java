package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.LoginMapper;
import io.doorstep.rest.service.ListLogins;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/logins}: when and how the caller logged in, or somebody tried to. */
@Tag(name = "account")
public final class MyLoginsResource extends Resource {

  private final AppCall call;

  MyLoginsResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listOwnLogins", summary = "The logins of the caller, newest first")
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description = "How it ended",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"success", "failure"}))
  @Parameter(
      name = "client_id",
      in = ParameterIn.QUERY,
      description = "At which client",
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
  @APIResponse(responseCode = "200", ref = "LoginPage")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                LoginMapper.forOwner(
                    new ListLogins(call.session())
                        .of(user, new ListParameters(call.queryParameters())))));
  }
}
