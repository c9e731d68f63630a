package io.doorstep.rest.resource;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.keycloak.models.KeycloakContext;

import io.doorstep.rest.console.ConsolePage;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.http.Resource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code console/}: where the staff console begins. For people, so it is not in the description.
 */
public final class ConsoleResource extends Resource {

  private final AppCall call;

  ConsoleResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(hidden = true)
  public Response get() {
    return call.answer(
        caller -> {
          KeycloakContext context = call.session().getContext();
          if (!context.getUri().getPath().endsWith("/")) {
            return Response.status(Response.Status.FOUND).location(withSlash(context)).build();
          }
          return new ConsolePage(call.session())
              .show()
              .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
        });
  }

  /** The address that the client may send people back to. */
  private static URI withSlash(KeycloakContext context) {
    UriBuilder here = context.getUri().getAbsolutePathBuilder();
    return here.path("/").build();
  }
}
