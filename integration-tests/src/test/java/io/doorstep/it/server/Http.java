package io.doorstep.it.server;

import java.net.http.HttpClient;

/**
 * The client of all plain calls. HTTP/2 would share one connection, whose streams are fewer than a
 * crowd of callers; and an upgrade to it, when the first answer is a long one, now and then breaks
 * with a protocol error.
 */
public final class Http {
  public static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}
}
