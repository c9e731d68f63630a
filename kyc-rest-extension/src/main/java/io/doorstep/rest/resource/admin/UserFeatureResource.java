package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.SwitchRequest;
import io.doorstep.rest.service.SwitchFeature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code users/{id}/features/{feature}}: whether an account has a feature. */
@Tag(name = "accounts")
public final class UserFeatureResource extends Resource {

  private final AdminCall call;
  private final String id;
  private final String feature;

  UserFeatureResource(AdminCall call, String id, String feature) {
    super(call, HttpMethod.PUT);
    this.call = call;
    this.id = id;
    this.feature = feature;
  }

  @PUT
  @Override
  @Operation(
      operationId = "switchFeature",
      summary = "Says whether the account has the feature, or leaves it to its branch")
  @RequestBody(ref = "SwitchRequest")
  @APIResponse(responseCode = "200", ref = "ManagedAccount")
  public Response put(InputStream body) {
    return call.answerStaff(
        staff -> {
          SwitchRequest request = call.read(body, SwitchRequest.class);
          call.recordUser(
              new SwitchFeature(staff).forUser(id, feature, request.enabled()),
              "feature",
              Map.of("feature", feature, "enabled", String.valueOf(request.enabled())));
          return Answers.ok(new AccountAnswers(call, staff).account(id));
        });
  }
}
