package io.doorstep.it.otp.rest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every answer is a problem document that names the field, and none is a 500. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {
  private static final int A_MEGABYTE = 1_000_000;

  private final AppRealm realm;

  BadInputIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sms, 12345, login, to, doorstepErrorMobileInvalid",
    "sms, not a number, login, to, doorstepErrorMobileInvalid",
    "sms, +911123456789, login, to, doorstepErrorMobileNotMobile",
    "sms, +919999, login, to, doorstepErrorMobileInvalid",
    "sms, 1600123456, login, to, doorstepErrorMobileNotMobile",
    "sms, +14155552671, registration, to, doorstepErrorMobileCountry",
    "sms, +14155552671, login, to, doorstepErrorMobileCountry",
    "sms, '', login, to, doorstepErrorFieldMissing",
    "email, asha@, login, to, doorstepErrorEmailInvalid",
    "email, 9876543210, login, to, doorstepErrorEmailInvalid",
    "pigeon, 9876543210, login, channel, doorstepErrorFieldValue",
    "SMS, 9876543210, login, channel, doorstepErrorFieldValue",
    "sms, 9876543210, world-domination, purpose, doorstepErrorFieldValue",
    "sms, 9876543210, change-mobile, purpose, doorstepErrorFieldValue",
    "email, asha@example.com, change-email, purpose, doorstepErrorFieldValue",
    "sms, 9876543210, verify-email, purpose, doorstepErrorPurposeChannel",
    "email, a@example.com, business-phone, purpose, doorstepErrorPurposeChannel"
  })
  @DisplayName("what breaks a rule is 422")
  void refusesWhatBreaksARule(String channel, String to, String purpose, String field, String key) {
    Answer answer = realm.api().send(channel, to, purpose);

    assertProblem(answer, 422, "invalid");
    assertThat(answer.json().path("errors")).hasSize(1);
    assertError(answer, field, key);
    if (!to.isEmpty()) {
      assertThat(answer.body()).doesNotContain(to);
    }
  }

  @Test
  @DisplayName("all that is missing is named at once")
  void namesAllThatIsMissing() {
    Answer answer = post("onboarding/otp", "application/json", "{\"to\":null}");

    assertProblem(answer, 422, "invalid");
    assertError(answer, "channel", "doorstepErrorFieldMissing");
    assertError(answer, "to", "doorstepErrorFieldMissing");
    assertError(answer, "purpose", "doorstepErrorFieldMissing");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, doorstepErrorCodeMissing",
        "'', doorstepErrorCodeMissing",
        "'  ', doorstepErrorCodeMissing",
        "12345, doorstepErrorCodeFormat",
        "1234567, doorstepErrorCodeFormat",
        "12345a, doorstepErrorCodeFormat",
        "------, doorstepErrorCodeFormat",
        "१२३४५, doorstepErrorCodeFormat"
      })
  @DisplayName("what is no code costs no attempt")
  void refusesWhatIsNoCode(String code, String key) {
    SentCode sent = realm.send(Contacts.mobile(), "registration");
    String body = code == null ? "{}" : "{\"code\":\"" + code + "\"}";

    for (int i = 0; i < 4; i++) {
      Answer answer = post(verification(sent), "application/json", body);
      assertProblem(answer, 422, "invalid");
      assertError(answer, "code", key);
    }
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(200);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("", "", ""),
        Arguments.of("{", "", ""),
        Arguments.of("null", "", ""),
        Arguments.of("[]", "", ""),
        Arguments.of("\"code\"", "", ""),
        Arguments.of("{} {}", "", ""),
        Arguments.of("code=123456", "", ""),
        Arguments.of("{\"code\":\"1\",\"code\":\"2\"}", "", ""),
        Arguments.of("\u0000\u0001", "", ""),
        Arguments.of("{\"code\":123456}", "code", "doorstepErrorFieldType"),
        Arguments.of("{\"code\":[\"123456\"]}", "code", "doorstepErrorFieldType"),
        Arguments.of("{\"code\":{\"$ne\":1}}", "code", "doorstepErrorFieldType"),
        Arguments.of("{\"code\":" + "[".repeat(5000), "code", "doorstepErrorFieldType"),
        Arguments.of("{\"code\":\"123456\",\"admin\":true}", "admin", "doorstepErrorFieldUnknown"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  @DisplayName("what can't be understood is 400")
  void refusesWhatItDoesNotUnderstand(String body, String field, String key) {
    SentCode sent = realm.send(Contacts.mobile(), "registration");

    Answer answer = post(verification(sent), "application/json", body);

    assertProblem(answer, 400, "body-unreadable");
    if (!field.isEmpty()) {
      assertError(answer, field, key);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/xml",
        "garbage",
        ";;;",
        "application/json/x"
      })
  @DisplayName("another content type is 415")
  void refusesOtherTypes(String contentType) {
    Answer answer = post("onboarding/otp", contentType, "{}");

    assertProblem(answer, 415, "body-not-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
  @DisplayName("a body of a megabyte is not read")
  void refusesLargeBodies(String contentType) {
    String body = "{\"to\":\"" + "9".repeat(A_MEGABYTE) + "\"}";

    Answer known = post("onboarding/otp", contentType, body);
    OnboardingApi api = realm.api();
    Answer chunked =
        api.send(
            api.request("onboarding/otp")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body))));

    assertThat(known.status()).isIn(413, 415);
    assertThat(chunked.status()).isIn(413, 415);
    assertThat(known.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(chunked.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  @DisplayName("texts are in the caller's language")
  void speaksTheCallersLanguage() {
    OnboardingApi api = realm.api();
    Answer answer =
        api.send(
            api.request("onboarding/otp")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "hi-IN,hi;q=0.9,en;q=0.5")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.headers().firstValue("Content-Language")).contains("hi");
    assertThat(answer.text("title")).isEqualTo("अपनी जानकारी जाँचें");
    assertThat(answer.json().path("errors").get(0).path("message").asText())
        .isEqualTo("यह फ़ील्ड भरें।");
  }

  private Answer post(String path, String contentType, String body) {
    OnboardingApi api = realm.api();
    return api.send(
        api.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  private static String verification(SentCode sent) {
    return "onboarding/otp/" + sent.challenge() + "/verification";
  }

  /** RFC 9457. */
  private static void assertProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.text("type")).isEqualTo("urn:doorstep:problem:" + type);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("title")).isNotBlank().doesNotStartWith("doorstep");
    assertThat(answer.text("detail")).isNotBlank().doesNotStartWith("doorstep");
    assertThat(answer.text("instance")).startsWith("urn:uuid:");
  }

  private static void assertError(Answer answer, String field, String key) {
    JsonNode errors = answer.json().path("errors");
    assertThat(errors)
        .as(answer.body())
        .anySatisfy(
            error -> {
              assertThat(error.path("field").asText()).isEqualTo(field);
              assertThat(error.path("key").asText()).isEqualTo(key);
              assertThat(error.path("message").asText()).isNotBlank().doesNotStartWith("doorstep");
            });
  }
}
