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

/** {@code features}: what the realm's apps have to give. */
@Tag(name = "accounts")
public final class FeaturesResource extends Resource {

  private final AdminCall call;

  FeaturesResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(
      operationId = "listFeatures",
      summary = "All features, as they are for whom nothing else is said of")
  @APIResponse(responseCode = "200", ref = "Features")
  public Response get() {
    return call.answerStaff(
        staff -> Answers.ok(FeatureMapper.features(new ShowFeatures(call.session()).catalogue())));
  }
}
