package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.FeatureMapper;
import io.doorstep.rest.service.ShowFeatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code branches/{code}/features}: what the apps give to the accounts of a branch. */
@Tag(name = "branches")
public final class BranchFeaturesResource extends Resource {

  private final AdminCall call;
  private final String code;

  BranchFeaturesResource(AdminCall call, String code) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.code = code;
  }

  @GET
  @Override
  @Operation(
      operationId = "listBranchFeatures",
      summary = "All features, as they are for accounts of the branch that are not excepted")
  @APIResponse(responseCode = "200", ref = "Features")
  public Response get() {
    return call.answerStaff(
        staff ->
            Answers.ok(
                FeatureMapper.features(new ShowFeatures(call.session()).of(staff.branch(code)))));
  }
}
