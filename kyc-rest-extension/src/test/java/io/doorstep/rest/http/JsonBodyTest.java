package io.doorstep.rest.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.UnreadableBodyException;
import io.doorstep.rest.representation.OtpRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonBodyTest {

  private static final String JSON = "application/json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=UTF-8",
        "application/merge-patch+json"
      })
  @DisplayName("reads what is said to be JSON")
  void readsJson(String contentType) {
    OtpRequest request =
        JsonBody.read(stream("{\"channel\":\"sms\",\"to\":null}"), contentType, OtpRequest.class);

    assertThat(request).isEqualTo(new OtpRequest("sms", null, null));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "garbage",
        "application/jsonp",
        "text/json",
        "multipart/form-data"
      })
  @DisplayName("refuses what is said to be something else, without reading it")
  void refusesOtherTypes(String contentType) {
    InputStream body = stream("{}");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> JsonBody.read(body, contentType, OtpRequest.class))
        .returns(ProblemType.BODY_NOT_JSON, RefusedException::type);
    assertThat(body).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{",
        "[]",
        "\"sms\"",
        "5",
        "{} {}",
        "{}x",
        "{\"to\":\"1\",\"to\":\"2\"}",
        "{'to':'1'}",
        "\u0000"
      })
  @DisplayName("does not understand what is no single object")
  void doesNotUnderstand(String body) {
    assertThat(unreadable(body).errors()).isEmpty();
  }

  @Test
  @DisplayName("names a member that the request does not have")
  void namesUnknownMembers() {
    assertThat(unreadable("{\"chanel\":\"sms\"}").errors())
        .containsExactly(FieldError.unknownField("chanel"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "1.5", "true", "[]", "[\"sms\"]", "{}", "{\"a\":{}}", "\"a\\u0000\""})
  @DisplayName("names a member of another type, and coerces none")
  void namesWrongTypes(String value) {
    assertThat(unreadable("{\"to\":" + value + "}").errors())
        .containsExactly(FieldError.wrongType("to"));
  }

  @Test
  @DisplayName("stops at a size, before parsing")
  void stopsAtASize() {
    String filling = "x".repeat(JsonBody.MAX_BYTES);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> JsonBody.read(stream(filling + "x"), JSON, OtpRequest.class))
        .returns(ProblemType.BODY_TOO_LARGE, RefusedException::type);
    unreadable(filling);
  }

  @Test
  @DisplayName("stops at a depth")
  void stopsAtADepth() {
    unreadable("[".repeat(8_000));
    unreadable("{\"to\":".repeat(2_000));
  }

  @Test
  @DisplayName("takes nothing for nothing where the body may be left out")
  void takesNothing() {
    assertThat(JsonBody.readIfAny(stream(""), null, OtpRequest.class)).isEmpty();
    assertThat(JsonBody.readIfAny(stream("{}"), JSON, OtpRequest.class))
        .contains(new OtpRequest(null, null, null));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> JsonBody.readIfAny(stream("{}"), null, OtpRequest.class));
  }

  private static UnreadableBodyException unreadable(String body) {
    UnreadableBodyException thrown =
        catchThrowableOfType(
            UnreadableBodyException.class,
            () -> JsonBody.read(stream(body), JSON, OtpRequest.class));
    assertThat(thrown).as(body).isNotNull();
    return thrown;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
