package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.PasswordChangeRequest;
import io.doorstep.rest.service.ChangePassword;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/password}: sets another password. */
@Tag(name = "account")
public final class MyPasswordResource extends Resource {

  private final AppCall call;

  MyPasswordResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(operationId = "changePassword", summary = "Sets another password")
  @RequestBody(ref = "PasswordChangeRequest")
  @APIResponse(responseCode = "204", description = "Done")
  public Response post(InputStream body) {
    return call.answerSignedIn(
        me -> {
          new ChangePassword(call.session())
              .change(me.user(), call.read(body, PasswordChangeRequest.class), me.sessionId());
          call.event(EventType.UPDATE_CREDENTIAL)
              .user(me.user())
              .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
              .success();
          return Answers.noContent();
        });
  }
}
