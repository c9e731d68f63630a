package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.Details;
import org.keycloak.events.EventType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.representation.RegistrationRequest;
import io.doorstep.rest.service.AccountStanding;
import io.doorstep.rest.service.RegisterAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code registrations}: creates accounts. */
@Tag(name = "registration")
public final class RegistrationsResource extends Resource {

  private final AppCall call;

  RegistrationsResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  /** Whether this needs a trusted client is a setting of the realm. */
  @POST
  @Override
  @Operation(operationId = "register", summary = "Creates an account")
  @RequestBody(ref = "RegistrationRequest")
  @APIResponse(responseCode = "201", ref = "Registration")
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          call.requireAdmitted(caller);
          AccountStanding account =
              new RegisterAccount(call.session())
                  .register(call.read(body, RegistrationRequest.class));
          call.event(EventType.REGISTER)
              .user(account.userId())
              .detail(Details.REGISTER_METHOD, "rest")
              .success();
          return Answers.created(AccountMapper.registration(account));
        });
  }

  @Path("profile")
  public RegistrationProfileResource profile() {
    return new RegistrationProfileResource(call);
  }
}
