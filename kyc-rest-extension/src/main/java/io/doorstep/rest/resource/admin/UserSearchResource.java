package io.doorstep.rest.resource.admin;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.AccountSearchRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/search}: accounts by what does not belong into a URL. */
@Tag(name = "accounts")
public final class UserSearchResource extends Resource {

  private final AdminCall call;

  UserSearchResource(AdminCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(
      operationId = "searchAccounts",
      summary = "Accounts by mobile number, e-mail address, user code or name")
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
      name = "status",
      in = ParameterIn.QUERY,
      description = "Several; all but deleted ones without one",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
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
  @RequestBody(ref = "AccountSearchRequest")
  @APIResponse(responseCode = "200", ref = "AccountPage")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff ->
            Answers.ok(
                new AccountAnswers(call, staff).page(call.read(body, AccountSearchRequest.class))));
  }
}
