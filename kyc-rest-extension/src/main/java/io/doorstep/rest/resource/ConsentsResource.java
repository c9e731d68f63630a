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
import io.doorstep.rest.representation.ConsentsRepresentation;
import io.doorstep.rest.service.MyConsents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/consents}: what the caller has agreed to. */
@Tag(name = "privacy")
public final class ConsentsResource extends Resource {

  private final AppCall call;

  ConsentsResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listConsents", summary = "What the caller has agreed to")
  @APIResponse(responseCode = "200", ref = "Consents")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                new ConsentsRepresentation(
                    new MyConsents(call.session(), user)
                        .list().stream().map(PrivacyMapper::consent).toList())));
  }

  @POST
  @Override
  @Operation(operationId = "giveConsent", summary = "Agrees to a text")
  @RequestBody(ref = "ConsentRequest")
  @APIResponse(responseCode = "200", ref = "Consent")
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
