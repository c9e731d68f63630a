package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.spi.onboarding.StatisticsProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code statistics}: counts that everybody may know. */
@Tag(name = "registration")
public final class StatisticsResource extends Resource {

  private final AppCall call;

  StatisticsResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "showStatistics", summary = "Counts that everybody may know")
  @APIResponse(responseCode = "200", ref = "Statistics")
  public Response get() {
    return call.answer(
        caller ->
            Answers.ok(
                AccountMapper.statistics(
                    call.provider(StatisticsProvider.class)
                        .of(call.session().getContext().getRealm()))));
  }
}
