package io.doorstep.authenticators.vendor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

import io.doorstep.authenticators.vendor.VendorException.Reason;

/**
 * One HTTP exchange with a vendor, bounded in time and size.
 *
 * <p>The JDK's client and not the server's, because that one writes whole requests to the log at
 * level DEBUG ({@code org.apache.http.wire}), codes and identity numbers included. It trusts what
 * Keycloak's {@code truststore-paths} say, checks host names, follows no redirects, keeps no
 * cookies, and takes proxies from the JVM's system properties ({@code https.proxyHost} and so on).
 */
public final class VendorHttp {

  /** Clients keep connections open for the next call; only the connect limit sets them apart. */
  private static final ConcurrentMap<Duration, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  private final TimeLimits limits;

  public VendorHttp(TimeLimits limits) {
    this.limits = limits;
  }

  /**
   * Sends a request once and waits for the whole answer.
   *
   * <p>In the calling thread: the client's asynchronous call costs two more threads for each
   * exchange, which on a small machine are made anew every time.
   *
   * @throws VendorException if there is none within the limits
   */
  public VendorAnswer exchange(HttpRequest request) throws VendorException {
    Instant deadline = Instant.now().plus(limits.total());
    HttpRequest limited =
        HttpRequest.newBuilder(request, (name, value) -> true).timeout(limits.total()).build();
    try {
      HttpResponse<String> response =
          CLIENTS
              .computeIfAbsent(limits.connect(), VendorHttp::client)
              .send(limited, head -> new LimitedBody(Duration.between(Instant.now(), deadline)));
      return new VendorAnswer(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VendorException(Reason.TRY_LATER, "interrupted");
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static HttpClient client(Duration connectLimit) {
    return HttpClient.newBuilder()
        .connectTimeout(connectLimit)
        .followRedirects(Redirect.NEVER)
        .version(Version.HTTP_1_1)
        .build();
  }

  /** The name of the fault only: messages of network faults can carry parts of the request. */
  private VendorException failure(IOException fault) {
    Throwable cause =
        fault.getClass() == IOException.class
            ? Objects.requireNonNullElse(fault.getCause(), fault)
            : fault;
    if (cause.getClass() == HttpTimeoutException.class || cause instanceof TimeoutException) {
      return new VendorException(
          Reason.TRY_LATER, "no answer within " + limits.total().toMillis() + " ms");
    }
    Reason reason =
        cause instanceof SSLHandshakeException ? Reason.MISCONFIGURED : Reason.TRY_LATER;
    return new VendorException(reason, cause.getClass().getSimpleName());
  }
}
