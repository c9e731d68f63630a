package io.doorstep.it.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The app of one of the five systems, in the realm that was imported from the system's file. */
final class SystemApp implements AutoCloseable {
  static final String PASSWORD = "monsoon-Passw0rd7";

  private final AppRealm realm;
  private final @Nullable String ownToken;

  private SystemApp(AppRealm realm, @Nullable String ownToken) {
    this.realm = realm;
    this.ownToken = ownToken;
  }

  static SystemApp of(KeycloakServer server, String system) {
    return new SystemApp(AppRealm.imported(server, system), null);
  }

  /** One that identifies itself when it asks for codes and registers people. */
  static SystemApp trusted(KeycloakServer server, String system) {
    AppRealm realm = AppRealm.imported(server, system);
    return new SystemApp(realm, realm.trusted());
  }

  AppRealm realm() {
    return realm;
  }

  /** Tokens, and what they say. */
  record Login(Answer answer) {

    String token() {
      return answer.text("access_token");
    }

    JsonNode claims() {
      return Jwt.claims(token());
    }
  }

  SentCode send(String to, String purpose) {
    int before = realm.messagesTo(to);
    Answer sent =
        call(
            "POST",
            "otp",
            Map.of("channel", to.contains("@") ? "email" : "sms", "to", to, "purpose", purpose));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return new SentCode(sent.text("challenge_id"), realm.next(to, before));
  }

  String prove(String contact) {
    return proofOf(send(contact, "registration"));
  }

  /** Proves by a code that was sent, also one of a login that was refused. */
  String proofOf(SentCode sent) {
    Answer proven = realm.api().verify(sent.challenge(), sent.code());
    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    return proven.text("proof");
  }

  /** Registers with contacts that are proven on the way. */
  Answer register(String type, Map<String, Object> profile, String... contacts) {
    List<String> proofs = List.of(contacts).stream().map(this::prove).toList();
    return register(Map.of("account_type", type, "proofs", proofs, "profile", profile));
  }

  Answer register(Map<String, Object> registration) {
    return call("POST", "registrations", registration);
  }

  Answer tryLogin(SentCode sent) {
    return realm.api().login(sent.challenge(), sent.code());
  }

  Login login(String contact) {
    return login(tryLogin(send(contact, "login")));
  }

  Login login(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new Login(answer);
  }

  Login byPassword(String username, String password) {
    return login(tryPassword(username, password));
  }

  Answer tryPassword(String username) {
    return tryPassword(username, PASSWORD);
  }

  Answer tryPassword(String username, String password) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "password");
    form.put("client_id", "demo-app");
    form.put("username", username);
    form.put("password", password);
    return realm.api().token(form);
  }

  /** New tokens for old ones, which say what holds by now. */
  Login refresh(Login login) {
    return login(tryRefresh(login));
  }

  Answer tryRefresh(Login login) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "demo-app",
                "refresh_token", login.answer().text("refresh_token")));
  }

  /** A call of the onboarding API by the app. */
  Answer call(String method, String path, Object body) {
    return realm.api().call(method, "onboarding/" + path, ownToken, body);
  }

  /** A call of the onboarding API by a user. */
  Answer call(String method, String path, Login user, @Nullable Object body) {
    return realm.api().call(method, "onboarding/" + path, user.token(), body);
  }

  @Override
  public void close() {
    realm.close();
  }
}
