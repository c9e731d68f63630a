package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.service.ShowAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/dashboard}: what identity knows of the account, in words. */
@Tag(name = "account")
public final class MyDashboardResource extends Resource {

  private final AppCall call;

  MyDashboardResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(
      operationId = "showDashboard",
      summary = "What identity knows of the account, in words")
  @APIResponse(responseCode = "200", ref = "Dashboard")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                AccountMapper.dashboard(new ShowAccount(call.session()).show(user), call::text)));
  }
}
