package io.doorstep.rest.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Answers to calls that went well. */
public final class Answers {

  private Answers() {}

  public static Response ok(Object representation) {
    return of(Status.OK, representation);
  }

  public static Response accepted(Object representation) {
    return of(Status.ACCEPTED, representation);
  }

  public static Response noContent() {
    return Response.noContent().build();
  }

  private static Response of(Status status, Object representation) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(representation)
        .build();
  }
}
