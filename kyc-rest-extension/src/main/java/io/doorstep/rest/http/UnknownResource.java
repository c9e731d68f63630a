package io.doorstep.rest.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** A path at which there is nothing. */
public final class UnknownResource extends Resource {

  UnknownResource(Exchange exchange) {
    super(exchange);
  }

  // the server looks for resources among classes that declare a method themselves
  @GET
  @Override
  @Operation(hidden = true)
  public Response get() {
    return super.get();
  }
}
