package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.representation.LookupRequest;
import io.doorstep.rest.service.LookUpAccount;

/** {@code lookups}: tells who has an account, and so only trusted clients. */
public final class LookupsResource extends Resource {

  private final AppCall call;

  LookupsResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  public Response post(InputStream body) {
    return call.answer(
        caller -> {
          caller.requireTrusted();
          return Answers.ok(
              AccountMapper.lookup(
                  new LookUpAccount(call.session()).lookUp(call.read(body, LookupRequest.class))));
        });
  }
}
