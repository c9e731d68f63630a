package io.doorstep.it.otp.setup;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

/** Calls of the admin API that the admin client has no methods for. */
final class AdminCalls {

  private AdminCalls() {}

  /**
   * Calls with somebody's token.
   *
   * @param token null for nobody's
   * @param path under {@code /admin/realms/}
   */
  static Answer call(
      KeycloakServer server, @Nullable String token, String method, String path, String body) {
    OnboardingApi api = new OnboardingApi(server.url(), "master");
    HttpRequest.Builder request =
        api.request("/admin/realms/" + path).method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return api.send(request);
  }
}
