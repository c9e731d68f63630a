package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.AccountCreationRequest;
import io.doorstep.rest.representation.CreatedAccountRepresentation;
import io.doorstep.rest.service.CreateAccount;
import io.doorstep.rest.service.ShowManagedAccount;
import io.doorstep.spi.account.AccountItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users}: the accounts that the caller manages. */
@Tag(name = "accounts")
public final class UsersResource extends Resource {

  private final AdminCall call;

  UsersResource(AdminCall call) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listAccounts", summary = "The accounts that the caller manages")
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
  @APIResponse(responseCode = "200", ref = "AccountPage")
  public Response get() {
    return call.answerStaff(staff -> Answers.ok(new AccountAnswers(call, staff).page(null)));
  }

  @POST
  @Override
  @Operation(operationId = "createAccount", summary = "Makes an account for somebody")
  @RequestBody(ref = "AccountCreationRequest")
  @APIResponse(responseCode = "201", ref = "CreatedAccount")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff -> {
          UserModel user =
              new CreateAccount(staff).create(call.read(body, AccountCreationRequest.class));
          AccountItem.Place account = new ShowManagedAccount(staff).created(user);
          call.recordUser(
              user,
              "create",
              Map.of("account_type", Objects.requireNonNullElse(account.type(), "")));
          return Answers.created(
              new CreatedAccountRepresentation(
                  account.userId(),
                  Objects.requireNonNullElse(account.userCode(), ""),
                  account.status().key()));
        });
  }

  @Path("search")
  public UserSearchResource search() {
    return new UserSearchResource(call);
  }

  /**
   * What is at one account.
   *
   * @param id a user's
   */
  @Path("{id: [0-9a-f-]{36}}")
  public UserResource user(@PathParam("id") String id) {
    return new UserResource(call, id);
  }
}
