package io.doorstep.rest.http;

import java.io.InputStream;
import java.util.Set;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What every path has in common: it answers a preflight, and tells of methods and sub-paths that it
 * does not have in a problem document. Left to the server, those would be errors of another form.
 */
public abstract class Resource {

  private final Exchange exchange;
  private final Set<String> methods;

  /**
   * @param methods what this path answers; none means that there is nothing at this path
   */
  protected Resource(Exchange exchange, String... methods) {
    this.exchange = exchange;
    this.methods = Set.of(methods);
  }

  @OPTIONS
  @Operation(hidden = true)
  public Response options() {
    return exchange.preflight(methods);
  }

  @GET
  @Operation(hidden = true)
  public Response get() {
    return unsupported();
  }

  /**
   * Refuses, unless overridden.
   *
   * @param body read by the resource itself, bounded and strictly
   */
  @POST
  @Operation(hidden = true)
  public Response post(InputStream body) {
    return unsupported();
  }

  @PUT
  @Operation(hidden = true)
  public Response put(InputStream body) {
    return unsupported();
  }

  @PATCH
  @Operation(hidden = true)
  public Response patch(InputStream body) {
    return unsupported();
  }

  @DELETE
  @Operation(hidden = true)
  public Response delete(InputStream body) {
    return unsupported();
  }

  /** Whatever no sub-class names; the further segments are its own unknown ones. */
  @Path("{unknown}")
  @Operation(hidden = true)
  public Resource unknown() {
    return new UnknownResource(exchange);
  }

  private Response unsupported() {
    return exchange.refuseMethod(methods);
  }
}
