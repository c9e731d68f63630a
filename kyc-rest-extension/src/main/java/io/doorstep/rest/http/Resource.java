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
  public Response options() {
    return exchange.preflight(methods);
  }

  @GET
  public Response get() {
    return unsupported();
  }

  /**
   * Refuses, unless overridden.
   *
   * @param body read by the resource itself, bounded and strictly
   */
  @POST
  public Response post(InputStream body) {
    return unsupported();
  }

  @PUT
  public Response put(InputStream body) {
    return unsupported();
  }

  @PATCH
  public Response patch(InputStream body) {
    return unsupported();
  }

  @DELETE
  public Response delete(InputStream body) {
    return unsupported();
  }

  /** Whatever no sub-class names; the further segments are its own unknown ones. */
  @Path("{unknown}")
  public Resource unknown() {
    return new UnknownResource(exchange);
  }

  private Response unsupported() {
    return exchange.refuseMethod(methods);
  }
}
