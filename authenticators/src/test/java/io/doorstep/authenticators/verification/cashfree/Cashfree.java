package io.doorstep.authenticators.verification.cashfree;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.keycloak.component.ComponentModel;
import org.keycloak.provider.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.PersonalDataSink;
import io.doorstep.authenticators.verification.AbstractVerifierFactory;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A Cashfree that answers as its documentation says, and a verifier that asks it. */
abstract class Cashfree<P extends Provider> {

  @RegisterExtension
  static final WireMockExtension CASHFREE = WireMockExtension.newInstance().build();

  @RegisterExtension
  final PersonalDataSink sink =
      new PersonalDataSink(
          "s3cret", "234123412346", "111000", "ABCPV1234D", "026291800001191", "John", "JOHN");

  final AbstractVerifierFactory<P> factory;

  Cashfree(AbstractVerifierFactory<P> factory) {
    this.factory = factory;
  }

  P verifier(String... settings) {
    return Components.create(factory, Components.NO_VAULT, component(settings));
  }

  static ComponentModel component(String... settings) {
    ComponentModel component = Components.component(settings);
    component.put("clientId", "CF1");
    component.put("clientSecret", "s3cret");
    component.put("baseUrl", CASHFREE.baseUrl() + "/verification/");
    return component;
  }

  /** A documented answer, with members changed: name, value, name, value. */
  static String payload(String name, String... members) {
    try (InputStream file = Cashfree.class.getResourceAsStream("/cashfree/" + name + ".json")) {
      ObjectNode json = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(file));
      for (int i = 0; i < members.length; i += 2) {
        json.put(members[i], members[i + 1]);
      }
      return json.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void answer(int status, String body) {
    answer(jsonResponse(body, status));
  }

  static void answer(ResponseDefinitionBuilder answer) {
    CASHFREE.stubFor(post(anyUrl()).willReturn(answer));
  }

  /** Why there was no answer; says nothing personal, causes included. */
  Reason failure(ThrowingCallable question) {
    VerificationException failure = catchThrowableOfType(VerificationException.class, question);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    sink.requireNothingPersonal(trace.toString());
    return failure.reason();
  }

  static String huge() {
    return "{\"status\": \"" + new String(new byte[80_000], StandardCharsets.US_ASCII) + "\"}";
  }
}
