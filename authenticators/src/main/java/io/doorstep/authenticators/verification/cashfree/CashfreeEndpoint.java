package io.doorstep.authenticators.verification.cashfree;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.VendorAnswer;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.authenticators.vendor.VendorHttp;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;

/** One of Cashfree's calls: JSON in, JSON out. */
final class CashfreeEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final VendorHttp http;
  private final URI url;
  private final String clientId;
  private final Secret clientSecret;

  CashfreeEndpoint(CashfreeConfig config, String path) {
    http = new VendorHttp(config.timeLimits());
    url = config.url(path);
    clientId = config.clientId();
    clientSecret = config.clientSecret();
  }

  /**
   * Calls.
   *
   * @throws VerificationException if there is no answer to interpret: none at all, none of
   *     Cashfree's, or one about our account
   */
  CashfreeAnswer post(Map<String, String> members) throws VerificationException {
    VendorAnswer answer = exchange(members);
    JsonNode json = read(answer.body());
    if (answer.isSuccess() && !json.isObject()) {
      throw new VerificationException(Reason.TRY_LATER, "unreadable answer");
    }
    return new CashfreeAnswer(answer.status(), json).requireAboutPerson(answer.failureReason());
  }

  private VendorAnswer exchange(Map<String, String> members) throws VerificationException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    members.forEach(body::put);
    HttpRequest post =
        HttpRequest.newBuilder(url)
            .header("x-client-id", clientId)
            .header("x-client-secret", clientSecret.reveal())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return http.exchange(post);
    } catch (VendorException e) {
      throw new VerificationException(CashfreeAnswer.reason(e.reason()), e.getMessage());
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
