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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code lookups}: tells who has an account, and so only trusted clients. */
@Tag(name = "registration")
public final class LookupsResource extends Resource {

  private final AppCall call;

  LookupsResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(operationId = "lookUp", summary = "Tells a trusted client who has an account")
  @RequestBody(ref = "LookupRequest")
  @APIResponse(responseCode = "200", ref = "Lookup")
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
