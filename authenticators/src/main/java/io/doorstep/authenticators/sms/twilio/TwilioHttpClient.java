package io.doorstep.authenticators.sms.twilio;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.doorstep.authenticators.vendor.VendorAnswer;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.authenticators.vendor.VendorException.Reason;
import io.doorstep.authenticators.vendor.VendorHttp;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's extension point for HTTP, because its own client sends up to three times and waits for
 * 30 seconds.
 *
 * @see <a href="https://www.twilio.com/docs/libraries/java/custom-http-clients-java">Custom HTTP
 *     clients for Java</a>
 */
final class TwilioHttpClient extends HttpClient {

  private final VendorHttp http;
  private final @Nullable URI baseUrl;

  /**
   * Makes a client.
   *
   * @param baseUrl where to find the API, or null for where Twilio's library looks for it
   */
  TwilioHttpClient(VendorHttp http, @Nullable URI baseUrl) {
    this.http = http;
    this.baseUrl = baseUrl;
  }

  /** Once: a repetition could be a second message, and going on is the gateway's business. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpRequest post =
        HttpRequest.newBuilder(address(request))
            .header("Authorization", request.getAuthString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(request.encodeFormBody()))
            .build();
    try {
      VendorAnswer answer = http.exchange(post);
      if (answer.failureReason() == Reason.TRY_LATER) {
        // often a proxy's page, which the library could not read
        throw new VendorException(Reason.TRY_LATER, "HTTP " + answer.status());
      }
      return new Response(answer.body(), answer.status());
    } catch (VendorException e) {
      throw new ApiConnectionException(e.getMessage(), e);
    }
  }

  private URI address(Request request) {
    URI address = URI.create(request.constructURL().toString());
    return baseUrl == null
        ? address
        : URI.create(baseUrl.toString().replaceAll("/+$", "") + address.getRawPath());
  }
}
