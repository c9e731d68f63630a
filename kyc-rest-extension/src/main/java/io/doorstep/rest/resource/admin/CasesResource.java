package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.representation.CasePageRepresentation;
import io.doorstep.spi.kyc.CasePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code cases}: what was submitted, oldest first. */
@Tag(name = "review")
public final class CasesResource extends Resource {

  private final AdminCall call;

  CasesResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listCases", summary = "What was submitted, oldest first")
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      description = "Several; those that wait without one",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @Parameter(
      name = "kyc_level",
      in = ParameterIn.QUERY,
      description = "At least",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "3"))
  @Parameter(
      name = "claimed",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"mine", "free"}))
  @APIResponse(responseCode = "200", ref = "CasePage")
  public Response get() {
    return call.answerReviewer(
        reviews -> {
          CaseQueryParameters parameters =
              new CaseQueryParameters(
                  new ListParameters(call.queryParameters()), reviews.reviewerId());
          CasePage page = reviews.queue(parameters.query());
          return Answers.ok(
              new CasePageRepresentation(
                  page.items().stream().map(CaseMapper::item).toList(),
                  CaseQueryParameters.text(page.next())));
        });
  }

  /**
   * What is at one case.
   *
   * @param id a random UUID; whatever else stands there is no case's
   */
  @Path("{id: [0-9a-f-]{36}}")
  public CaseResource oneCase(@PathParam("id") String id) {
    return new CaseResource(call, id);
  }
}
