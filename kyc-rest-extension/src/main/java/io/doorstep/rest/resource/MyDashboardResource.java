package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.service.ShowAccount;

/** {@code me/dashboard}: what identity knows of the account, in words. */
public final class MyDashboardResource extends Resource {

  private final AppCall call;

  MyDashboardResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                AccountMapper.dashboard(new ShowAccount(call.session()).show(user), call::text)));
  }
}
