package io.doorstep.rest.resource;

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

/** {@code me/features/{feature}}: whether one is on. */
@Tag(name = "account")
public final class MyFeatureResource extends Resource {

  private final AppCall call;
  private final String feature;

  MyFeatureResource(AppCall call, String feature) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.feature = feature;
  }

  @GET
  @Override
  @Operation(operationId = "showMyFeature", summary = "Whether a feature is on")
  @APIResponse(responseCode = "200", ref = "Feature")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(FeatureMapper.feature(new ShowFeatures(call.session()).of(user, feature))));
  }
}
