package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.BranchMapper;
import io.doorstep.rest.representation.BranchChangeRequest;
import io.doorstep.rest.representation.BranchRepresentation;
import io.doorstep.rest.service.RunBranches;
import io.doorstep.spi.branch.Branch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code branches/{code}}: one branch. */
@Tag(name = "branches")
public final class BranchResource extends Resource {

  private final AdminCall call;
  private final String code;

  BranchResource(AdminCall call, String code) {
    super(call, HttpMethod.GET, HttpMethod.PATCH);
    this.call = call;
    this.code = code;
  }

  @GET
  @Override
  @Operation(operationId = "showBranch", summary = "A branch")
  @APIResponse(responseCode = "200", ref = "Branch")
  public Response get() {
    return call.answerStaff(staff -> Answers.ok(BranchMapper.branch(staff.branch(code))));
  }

  @PATCH
  @Override
  @Operation(
      operationId = "changeBranch",
      summary = "Changes a branch, closes it while no account is there, opens it again")
  @RequestBody(ref = "BranchChangeRequest")
  @APIResponse(responseCode = "200", ref = "Branch")
  public Response patch(InputStream body) {
    return call.answerStaff(
        staff -> {
          Branch branch = staff.branch(code);
          BranchRepresentation before = BranchMapper.branch(branch);
          BranchRepresentation after =
              BranchMapper.branch(
                  new RunBranches(call.session(), staff)
                      .change(branch, call.read(body, BranchChangeRequest.class)));
          call.record(
              OperationType.UPDATE, ResourceType.GROUP, Map.of("before", before, "after", after));
          return Answers.ok(after);
        });
  }

  @Path("staff/{id: [0-9a-f-]{36}}")
  public BranchStaffResource staff(@PathParam("id") String id) {
    return new BranchStaffResource(call, code, id);
  }

  @Path("features")
  public BranchFeaturesResource features() {
    return new BranchFeaturesResource(call, code);
  }

  /**
   * What is said of the branch and a feature.
   *
   * @param feature its id
   */
  @Path("features/{feature: [a-z][a-z0-9_-]*}")
  public BranchFeatureResource feature(@PathParam("feature") String feature) {
    return new BranchFeatureResource(call, code, feature);
  }
}
