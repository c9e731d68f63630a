package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.PasswordResetRequest;
import io.doorstep.rest.service.ResetPassword;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code password-resets}: sets a new password for who can prove a contact of the account. */
@Tag(name = "registration")
public final class PasswordResetsResource extends Resource {

  private final AppCall call;

  PasswordResetsResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  /** Logs nobody in: a second factor is asked for at the next login as ever. */
  @POST
  @Override
  @Operation(
      operationId = "resetPassword",
      summary = "Sets a new password for who can prove a contact of the account")
  @RequestBody(ref = "PasswordResetRequest")
  @APIResponse(responseCode = "204", description = "Done")
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          call.requireAdmitted(caller);
          UserModel user =
              new ResetPassword(call.session()).reset(call.read(body, PasswordResetRequest.class));
          call.event(EventType.UPDATE_CREDENTIAL)
              .user(user)
              .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
              .success();
          return Answers.noContent();
        });
  }
}
