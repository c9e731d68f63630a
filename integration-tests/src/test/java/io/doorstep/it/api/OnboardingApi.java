package io.doorstep.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.server.Http;
import org.jspecify.annotations.Nullable;

/** A realm's onboarding API and token endpoint, on one node. */
public final class OnboardingApi {
  public static final String OTP_GRANT = "urn:doorstep:params:oauth:grant-type:otp";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI realm;

  /**
   * @param node the node's URL
   */
  public OnboardingApi(URI node, String realm) {
    this.realm = node.resolve("/realms/" + realm + "/");
  }

  public Answer send(String channel, String to, String purpose) {
    return post("onboarding/otp", Map.of("channel", channel, "to", to, "purpose", purpose));
  }

  public Answer resend(String challengeId) {
    return send(request("onboarding/otp/" + challengeId + "/resend").POST(BodyPublishers.noBody()));
  }

  public Answer verify(String challengeId, String code) {
    return post("onboarding/otp/" + challengeId + "/verification", Map.of("code", code));
  }

  public Answer delivery(String challengeId) {
    return send(request("onboarding/otp/" + challengeId).GET());
  }

  /** Tokens for a code, as the demo app. */
  public Answer login(String challengeId, String code) {
    return token(
        Map.of(
            "grant_type", OTP_GRANT,
            "client_id", "demo-app",
            "challenge_id", challengeId,
            "code", code,
            "scope", "openid"));
  }

  /** Keycloak's own login without a browser. */
  public Answer byPassword(String username, String password) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "demo-app",
            "username",
            username,
            "password",
            password));
  }

  public Answer token(Map<String, String> form) {
    return form("protocol/openid-connect/token", form);
  }

  public Answer form(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public Answer post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  /**
   * Calls with a token.
   *
   * @param token null for none
   * @param body null for none
   */
  public Answer call(String method, String path, @Nullable String token, @Nullable Object body) {
    HttpRequest.Builder request = request(path);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body == null) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(realm.resolve(path));
  }

  /** Makes a call, the answer to which must be as the description of the API has it. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpRequest built = request.build();
      Answer answer = Answer.of(Http.CLIENT.send(built, BodyHandlers.ofString()));
      Contract.check(built, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
