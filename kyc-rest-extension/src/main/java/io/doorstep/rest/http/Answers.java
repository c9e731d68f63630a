package io.doorstep.rest.http;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.keycloak.models.BrowserSecurityHeaders;

/** Answers to calls that went well. */
public final class Answers {

  private Answers() {}

  public static Response ok(Object representation) {
    return of(Status.OK, representation);
  }

  public static Response created(Object representation) {
    return of(Status.CREATED, representation);
  }

  /**
   * Answers with something new.
   *
   * @param location where it is to be had
   */
  public static Response created(URI location, Object representation) {
    return Response.created(location)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(representation)
        .build();
  }

  /**
   * Gives a picture out, to be kept as a file and shown nowhere else: whatever it is, a browser
   * that is led here neither runs nor frames it.
   *
   * @param name of the file, without what tells its type
   */
  public static Response picture(String mediaType, String name, byte[] content) {
    String fileName = name + "." + mediaType.substring(mediaType.indexOf('/') + 1);
    BrowserSecurityHeaders nosniff = BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS;
    BrowserSecurityHeaders policy = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY;
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .header(nosniff.getHeaderName(), nosniff.getDefaultValue())
        .header(policy.getHeaderName(), "default-src 'none'; frame-ancestors 'none'; sandbox")
        .build();
  }

  /**
   * Gives a table out, to be kept as a file.
   *
   * @param name of the file, without what tells its type
   */
  public static Response csv(String name, byte[] content) {
    BrowserSecurityHeaders nosniff = BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS;
    return Response.ok(content, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .header(nosniff.getHeaderName(), nosniff.getDefaultValue())
        .build();
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
