package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.FiguresMapper;
import io.doorstep.rest.service.ShowFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code dashboard}: how many did what, day by day. */
@Tag(name = "figures")
public final class DashboardResource extends Resource {

  private final AdminCall call;

  DashboardResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(
      operationId = "showFigures",
      summary = "Registrations, onboarding and one-time codes, day by day")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "The first day, in UTC; 29 days before the last one if absent",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "The last day, in UTC; today if absent, and at most 365 days after the first",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @APIResponse(responseCode = "200", ref = "Figures")
  public Response get() {
    return call.answer(
        () -> {
          RealmReaders.requireFigures(call);
          return Answers.ok(
              FiguresMapper.figures(
                  new ShowFigures(call.session())
                      .show(new ListParameters(call.queryParameters()))));
        });
  }
}
