package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.StaffMapper;
import io.doorstep.rest.representation.PlatformsRequest;
import io.doorstep.rest.service.SwitchPlatforms;
import io.doorstep.spi.access.Platform;
import io.doorstep.spi.access.PlatformAccess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/{id}/platforms}: which kinds of app an account may use. */
@Tag(name = "accounts")
public final class UserPlatformsResource extends Resource {

  private final AdminCall call;
  private final String id;

  UserPlatformsResource(AdminCall call, String id) {
    super(call, HttpMethod.PUT);
    this.call = call;
    this.id = id;
  }

  @PUT
  @Override
  @Operation(
      operationId = "switchPlatforms",
      summary = "Says which kinds of app the account may use; ends what is open on the others")
  @RequestBody(ref = "PlatformsRequest")
  @APIResponse(responseCode = "200", ref = "Platforms")
  public Response put(InputStream body) {
    return call.answerStaff(
        staff -> {
          PlatformsRequest request = call.read(body, PlatformsRequest.class);
          UserModel user = new SwitchPlatforms(staff).switchTo(id, StaffMapper.switches(request));
          call.recordUser(user, "platforms", Map.of("off", keys(user)));
          return Answers.ok(StaffMapper.platforms(PlatformAccess.off(user)));
        });
  }

  private static String keys(UserModel user) {
    return PlatformAccess.off(user).stream().map(Platform::key).collect(Collectors.joining(" "));
  }
}
