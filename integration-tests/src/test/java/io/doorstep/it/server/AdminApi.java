package io.doorstep.it.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.keycloak.admin.client.Keycloak;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Calls whose JSON must arrive as it is: the admin client knows the representations of its own
 * version only.
 */
final class AdminApi {

  private AdminApi() {}

  static void createRealm(KeycloakServer server, Keycloak admin, JsonNode representation) {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve("/admin/realms"))
            .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(representation.toString()))
            .build();
    try {
      HttpResponse<String> response = Http.CLIENT.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 201) {
        throw new IllegalStateException(
            "Realm not created: %d %s".formatted(response.statusCode(), response.body()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Realm not created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Realm not created", e);
    }
  }
}
