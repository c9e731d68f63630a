package io.doorstep.it.wallet;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.keycloak.representations.idm.RoleRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;

/** A realm whose users have wallets, with a client that may post to them. */
public final class WalletRealm implements AutoCloseable {
  static final String ROLE = "wallet-client";
  static final String CLIENT = "demo-service";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AppRealm realm;
  private final String token;

  private WalletRealm(AppRealm realm) {
    this.realm = realm;
    permit(realm, CLIENT);
    this.token = realm.trusted();
  }

  /** A copy of the realm that comes with wallets. */
  public static WalletRealm in(KeycloakServer server) {
    AppRealm realm = AppRealm.copyOf(server, "b2b");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    return new WalletRealm(realm);
  }

  /**
   * Gives another realm wallets.
   *
   * @return the token of a client that may post to them
   */
  public static String open(KycRealm kyc) {
    AppRealm realm = kyc.realm();
    kyc.component(
        "io.doorstep.spi.wallet.WalletProvider", "doorstep-wallet", Map.of("currency", "INR"));
    realm.resource().roles().create(new RoleRepresentation(ROLE, "", false));
    permit(realm, CLIENT);
    return realm.trusted();
  }

  /** Lets a client post. */
  static void permit(AppRealm realm, String clientId) {
    String id = realm.resource().clients().findByClientId(clientId).get(0).getId();
    String account = realm.resource().clients().get(id).getServiceAccountUser().getId();
    grant(realm, account);
  }

  static void grant(AppRealm realm, String userId) {
    RoleRepresentation role = realm.resource().roles().get(ROLE).toRepresentation();
    realm.resource().users().get(userId).roles().realmLevel().add(List.of(role));
  }

  public AppRealm realm() {
    return realm;
  }

  String token() {
    return token;
  }

  /** A well-formed posting. */
  static Map<String, Object> posting(String kind, long amount) {
    return Map.of("kind", kind, "amount", amount, "currency", "INR", "reference", "V-2026/1");
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  Answer credit(String userId, long amount) {
    return post(userId, key(), posting("credit", amount));
  }

  Answer debit(String userId, long amount) {
    return post(userId, key(), posting("debit", amount));
  }

  Answer post(String userId, String key, Object body) {
    return post(realm.api(), token, userId, key, body);
  }

  /** Through one node of several. */
  Answer post(URI node, String userId, String key, Object body) {
    return post(new OnboardingApi(node, realm.realm().name()), token, userId, key, body);
  }

  Answer post(OnboardingApi api, String by, String userId, String key, Object body) {
    return api.send(
        request(api, by, userId, "")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  Answer entries(String by, String userId, String query) {
    return realm.api().send(request(realm.api(), by, userId, query));
  }

  /** All entries of a user, oldest first. */
  List<JsonNode> ledger(String userId) {
    List<JsonNode> entries = new ArrayList<>();
    String first = "";
    do {
      JsonNode page = entries(token, userId, "?max=100" + first).json();
      page.path("items").forEach(entries::add);
      first = page.has("next") ? "&first=" + page.path("next").asText() : "";
    } while (!first.isEmpty());
    Collections.reverse(entries);
    return entries;
  }

  long balance(String userId) {
    return entries(token, userId, "?max=1").json().path("balance").asLong();
  }

  HttpRequest.Builder request(OnboardingApi api, String by, String userId, String query) {
    String path =
        "/admin/realms/" + realm.realm().name() + "/onboarding/wallets/" + userId + "/entries";
    return api.request(path + query)
        .header("Authorization", "Bearer " + by)
        .header("X-Forwarded-Host", realm.realm().url().getAuthority());
  }

  @Override
  public void close() {
    realm.close();
  }
}
