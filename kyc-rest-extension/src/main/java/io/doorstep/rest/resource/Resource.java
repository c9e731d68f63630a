package io.doorstep.rest.resource;

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

  private final Call call;
  private final Set<String> methods;

  /**
   * @param methods what this path answers; none means that there is nothing at this path
   */
  protected Resource(Call call, String... methods) {
    this.call = call;
    this.methods = Set.of(methods);
  }

  protected final Call call() {
    return call;
  }

  @OPTIONS
  public Response options() {
    return call.preflight(methods);
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
    return new UnknownResource(call);
  }

  private Response unsupported() {
    return call.refuseMethod(methods);
  }
}
