package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.BranchMapper;
import io.doorstep.rest.representation.BranchPageRepresentation;
import io.doorstep.rest.representation.BranchRepresentation;
import io.doorstep.rest.representation.BranchRequest;
import io.doorstep.rest.service.RunBranches;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code branches}: those that the caller sees, by code. */
@Tag(name = "branches")
public final class BranchesResource extends Resource {

  private final AdminCall call;

  BranchesResource(AdminCall call) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listBranches", summary = "The branches that the caller sees, by code")
  @Parameter(
      name = "code",
      in = ParameterIn.QUERY,
      description = "How it begins",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "status",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"open", "closed"}))
  @APIResponse(responseCode = "200", ref = "BranchPage")
  public Response get() {
    return call.answerStaff(
        staff -> {
          BranchQueryParameters parameters =
              new BranchQueryParameters(new ListParameters(call.queryParameters()));
          BranchPage page = new RunBranches(call.session(), staff).list(parameters.query());
          return Answers.ok(
              new BranchPageRepresentation(
                  page.items().stream().map(BranchMapper::branch).toList(),
                  BranchQueryParameters.text(page.next())));
        });
  }

  @POST
  @Override
  @Operation(operationId = "createBranch", summary = "Opens a branch, for which the caller works")
  @RequestBody(ref = "BranchRequest")
  @APIResponse(responseCode = "201", ref = "Branch")
  public Response post(InputStream body) {
    return call.answerStaff(
        staff -> {
          Branch branch =
              new RunBranches(call.session(), staff).create(call.read(body, BranchRequest.class));
          BranchRepresentation after = BranchMapper.branch(branch);
          call.record(OperationType.CREATE, ResourceType.GROUP, Map.of("after", after));
          return Answers.created(
              call.session()
                  .getContext()
                  .getUri()
                  .getAbsolutePathBuilder()
                  .path(branch.code())
                  .build(),
              after);
        });
  }

  @Path("{code: [A-Z0-9-]{2,16}}")
  public BranchResource branch(@PathParam("code") String code) {
    return new BranchResource(call, code);
  }
}
