package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.FeatureMapper;
import io.doorstep.rest.service.ShowFeatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/features}: what of the apps the account has. */
@Tag(name = "account")
public final class MyFeaturesResource extends Resource {

  private final AppCall call;

  MyFeaturesResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listMyFeatures", summary = "All features, and which are on")
  @APIResponse(responseCode = "200", ref = "Features")
  public Response get() {
    return call.answerUser(
        user -> Answers.ok(FeatureMapper.features(new ShowFeatures(call.session()).of(user))));
  }

  /**
   * One feature.
   *
   * @param feature its id
   */
  @Path("{feature: [a-z][a-z0-9_-]*}")
  public MyFeatureResource feature(@PathParam("feature") String feature) {
    return new MyFeatureResource(call, feature);
  }
}
