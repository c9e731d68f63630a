package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.EventType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.representation.ProfileCompletionRequest;
import io.doorstep.rest.service.AccountStanding;
import io.doorstep.rest.service.CompleteProfile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code registrations/profile}: completes an account before its first login. */
@Tag(name = "registration")
public final class RegistrationProfileResource extends Resource {

  private final AppCall call;

  RegistrationProfileResource(AppCall call) {
    super(call, HttpMethod.PUT);
    this.call = call;
  }

  @PUT
  @Override
  @Operation(
      operationId = "completeProfile",
      summary = "Completes an account before its first login")
  @RequestBody(ref = "ProfileCompletionRequest")
  @APIResponse(responseCode = "200", ref = "Registration")
  public Response put(InputStream body) {
    return call.answer(
        caller -> {
          call.requireAdmitted(caller);
          AccountStanding account =
              new CompleteProfile(call.session())
                  .complete(call.read(body, ProfileCompletionRequest.class));
          call.event(EventType.UPDATE_PROFILE).user(account.userId()).success();
          return Answers.ok(AccountMapper.registration(account));
        });
  }
}
