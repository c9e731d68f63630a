package io.doorstep.it.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What an app has after a login. */
record Tokens(String refreshToken, String idToken, JsonNode claims) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the token endpoint's answer; the test fails if it has no tokens. */
  static Tokens of(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String idToken = answer.text("id_token");
    return new Tokens(answer.text("refresh_token"), idToken, payload(idToken));
  }

  /** The authentication context class. */
  String acr() {
    return claims.path("acr").asText();
  }

  /** The authentication methods (RFC 8176). */
  List<String> amr() {
    return StreamSupport.stream(claims.path("amr").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  String username() {
    return claims.path("preferred_username").asText();
  }

  private static JsonNode payload(String jwt) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
