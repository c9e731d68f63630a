package io.doorstep.rest.resource.admin;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.SetupMapper;
import io.doorstep.rest.representation.SetupRepresentation;
import io.doorstep.rest.representation.SetupRequest;
import io.doorstep.rest.setup.RealmSetup;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code setup}: gives an existing realm what onboarding needs. */
@Tag(name = "realm")
public final class SetupResource extends Resource {

  private final AdminCall call;

  SetupResource(AdminCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(operationId = "setUpRealm", summary = "Gives an existing realm what onboarding needs")
  @RequestBody(ref = "SetupRequest")
  @APIResponse(responseCode = "200", ref = "Setup")
  public Response post(InputStream body) {
    return call.answer(
        () -> {
          call.permissions().realm().requireManageRealm();
          boolean bind =
              call.readIfAny(body, SetupRequest.class).map(SetupRequest::bind).orElse(false);
          SetupRepresentation done = SetupMapper.report(new RealmSetup(call.session()).run(bind));
          call.record(OperationType.ACTION, ResourceType.REALM, done);
          return Answers.ok(done);
        });
  }
}
