package io.doorstep.rest.resource;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Answers to calls that went well. */
final class Answers {

  private Answers() {}

  static Response ok(Object representation) {
    return of(Status.OK, representation);
  }

  static Response accepted(Object representation) {
    return of(Status.ACCEPTED, representation);
  }

  private static Response of(Status status, Object representation) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(representation)
        .build();
  }
}
