package io.doorstep.rest.resource;

import jakarta.ws.rs.Path;

import io.doorstep.rest.http.Resource;

/** {@code me}: what the caller has here. */
public final class MeResource extends Resource {

  private final AppCall call;

  MeResource(AppCall call) {
    super(call);
    this.call = call;
  }

  @Path("documents")
  public DocumentsResource documents() {
    return new DocumentsResource(call);
  }

  @Path("picture")
  public PictureResource picture() {
    return new PictureResource(call);
  }
}
