package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.spi.onboarding.StatisticsProvider;

/** {@code statistics}: counts that everybody may know. */
public final class StatisticsResource extends Resource {

  private final AppCall call;

  StatisticsResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  public Response get() {
    return call.answer(
        caller ->
            Answers.ok(
                AccountMapper.statistics(
                    call.provider(StatisticsProvider.class)
                        .of(call.session().getContext().getRealm()))));
  }
}
