package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.PrivacyMapper;
import io.doorstep.spi.erasure.ErasureProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/erasure}: the caller's wish to be erased, until it is fulfilled. */
@Tag(name = "privacy")
public final class ErasureResource extends Resource {

  private final AppCall call;

  ErasureResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.DELETE);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "showErasure", summary = "When the account will be erased")
  @APIResponse(responseCode = "200", ref = "Erasure")
  public Response get() {
    return call.answerUser(
        user ->
            call.provider(ErasureProvider.class)
                .find(realm(), user)
                .map(PrivacyMapper::erasure)
                .map(Answers::ok)
                .orElseThrow(ErasureResource::none));
  }

  /** Takes the wish back. */
  @DELETE
  @Override
  @Operation(operationId = "cancelErasure", summary = "Takes the wish to be erased back")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          if (!call.provider(ErasureProvider.class).cancel(realm(), user)) {
            throw none();
          }
          return Answers.noContent();
        });
  }

  private static RefusedException none() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }

  private RealmModel realm() {
    return call.session().getContext().getRealm();
  }
}
