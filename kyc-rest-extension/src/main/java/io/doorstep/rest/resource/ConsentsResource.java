package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.PrivacyMapper;
import io.doorstep.rest.representation.ConsentRequest;
import io.doorstep.rest.representation.ListRepresentation;
import io.doorstep.rest.service.MyConsents;

/** {@code me/consents}: what the caller has agreed to. */
public final class ConsentsResource extends Resource {

  private final AppCall call;

  ConsentsResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
  }

  @GET
  @Override
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                new ListRepresentation<>(
                    new MyConsents(call.session(), user)
                        .list().stream().map(PrivacyMapper::consent).toList())));
  }

  @POST
  @Override
  public Response post(InputStream body) {
    return call.answerUser(
        user ->
            Answers.ok(
                PrivacyMapper.consent(
                    new MyConsents(call.session(), user)
                        .give(call.read(body, ConsentRequest.class)))));
  }

  @Path("{purpose: [a-z]+}")
  public ConsentResource consent(@PathParam("purpose") String purpose) {
    return new ConsentResource(call, purpose);
  }
}
