package io.doorstep.authenticators.sms;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/**
 * One HTTP exchange with a vendor, bounded in time and size.
 *
 * <p>The JDK's client and not the server's, because that one writes whole requests to the log at
 * level DEBUG ({@code org.apache.http.wire}), codes included. It trusts what Keycloak's {@code
 * truststore-paths} say, checks host names, follows no redirects, keeps no cookies, and takes
 * proxies from the JVM's system properties ({@code https.proxyHost} and so on).
 */
public final class VendorHttp {

  /** Clients keep connections open for the next message; only the connect limit sets them apart. */
  private static final ConcurrentMap<Duration, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  private final TimeLimits limits;

  public VendorHttp(TimeLimits limits) {
    this.limits = limits;
  }

  /**
   * Sends a request once and waits for the whole answer.
   *
   * @throws SmsDeliveryException if there is none within the limits
   */
  public VendorAnswer exchange(HttpRequest request) throws SmsDeliveryException {
    CompletableFuture<HttpResponse<String>> exchange =
        CLIENTS
            .computeIfAbsent(limits.connect(), VendorHttp::client)
            .sendAsync(request, head -> new LimitedBody());
    try {
      HttpResponse<String> response =
          exchange.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
      return new VendorAnswer(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      throw new SmsDeliveryException(
          Reason.TRY_LATER, "no answer within " + limits.total().toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SmsDeliveryException(Reason.TRY_LATER, "interrupted");
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      // does nothing to an exchange that is over; ends the connection of one that is not
      exchange.cancel(true);
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
  private static SmsDeliveryException failure(Throwable cause) {
    Reason reason =
        cause instanceof SSLHandshakeException ? Reason.MISCONFIGURED : Reason.TRY_LATER;
    return new SmsDeliveryException(reason, cause.getClass().getSimpleName());
  }
}
