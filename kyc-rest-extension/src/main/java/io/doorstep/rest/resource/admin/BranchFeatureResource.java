package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.FeatureMapper;
import io.doorstep.rest.representation.SwitchRequest;
import io.doorstep.rest.service.ShowFeatures;
import io.doorstep.rest.service.SwitchFeature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code branches/{code}/features/{feature}}: whether the accounts of a branch have a feature. */
@Tag(name = "branches")
public final class BranchFeatureResource extends Resource {

  private final AdminCall call;
  private final String code;
  private final String feature;

  BranchFeatureResource(AdminCall call, String code, String feature) {
    super(call, HttpMethod.PUT);
    this.call = call;
    this.code = code;
    this.feature = feature;
  }

  @PUT
  @Override
  @Operation(
      operationId = "switchBranchFeature",
      summary = "Says whether accounts of the branch have the feature, or leaves it to the realm")
  @RequestBody(ref = "SwitchRequest")
  @APIResponse(responseCode = "200", ref = "Features")
  public Response put(InputStream body) {
    return call.answerStaff(
        staff -> {
          SwitchRequest request = call.read(body, SwitchRequest.class);
          new SwitchFeature(staff).forBranch(code, feature, request.enabled());
          call.record(
              OperationType.ACTION,
              ResourceType.GROUP,
              Map.of(
                  "branch",
                  code,
                  "action",
                  "feature",
                  "feature",
                  feature,
                  "enabled",
                  String.valueOf(request.enabled())));
          return Answers.ok(
              FeatureMapper.features(new ShowFeatures(call.session()).of(staff.branch(code))));
        });
  }
}
