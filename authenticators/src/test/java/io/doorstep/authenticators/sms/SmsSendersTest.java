package io.doorstep.authenticators.sms;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.vault.DefaultVaultTranscriber;

import io.doorstep.authenticators.sms.console.ConsoleSmsProviderFactory;
import io.doorstep.authenticators.sms.http.HttpSmsProviderFactory;
import io.doorstep.authenticators.sms.twilio.TwilioSmsProviderFactory;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsProvider;
import io.doorstep.spi.sms.SmsProviderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
class SmsSendersTest {

  @Test
  void ordersByPriorityThenName() {
    assertThat(
            new SmsSenders(session())
                .of(
                    realm(
                        http("b", "1"),
                        http("a", "1"),
                        http("d", ""),
                        http("first", "20"),
                        http("last", "-1"),
                        http("c", "not a number"))))
        .extracting(sender -> sender.guard().name())
        .containsExactly("first", "a", "b", "c", "d", "last");
  }

  @ParameterizedTest
  @CsvSource({
    "url, gopher://vendor.example.com",
    "url, ''",
    "totalTimeout, 0",
    "connectTimeout, soon",
    "breakerFailures, 0",
    "breakerDelaySeconds, -1",
    "secret, ${vault.absent}",
    "successPattern, ("
  })
  void keepsASenderThatCanNotBeSetUpAndLetsItFail(String key, String value) {
    ComponentModel broken = http("broken", "1");
    broken.put(key, value);
    assertThat(new SmsSenders(session()).of(realm(broken)))
        .singleElement()
        .satisfies(
            sender ->
                assertThat(Senders.reason(sender.provider())).isEqualTo(Reason.MISCONFIGURED));
  }

  @Test
  void keepsASenderOfAnUnknownProviderAndLetsItFail() {
    ComponentModel unknown = http("unknown", "1");
    unknown.setProviderId("pigeon");
    assertThat(new SmsSenders(session()).of(realm(unknown)))
        .singleElement()
        .satisfies(
            sender ->
                assertThat(Senders.reason(sender.provider())).isEqualTo(Reason.MISCONFIGURED));
  }

  @Test
  void hasNoneWithoutComponents() {
    assertThat(new SmsSenders(session()).of(realm())).isEmpty();
  }

  @Nested
  @ExtendWith(DevMode.class)
  class InDevelopmentMode {

    @Test
    void hasTheConsoleWithoutComponents() throws Exception {
      SmsGateway gateway = SmsGateway.of(session(), realm());
      assertThat(gateway.send(Senders.LOGIN)).isEqualTo("console");
    }

    @Test
    void hasTheComponentsIfThereAreSome() {
      assertThat(new SmsSenders(session()).of(realm(http("vendor", "1"))))
          .extracting(sender -> sender.guard().providerId())
          .containsExactly("http");
    }
  }

  private static ComponentModel http(String name, String priority) {
    ComponentModel model =
        Components.component("url", "https://vendor.example.com", "priority", priority);
    model.setId(name);
    model.setName(name);
    model.setProviderId("http");
    return model;
  }

  private static RealmModel realm(ComponentModel... components) {
    return answering(
        RealmModel.class, Map.of("getId", "realm", "getComponentsStream", Stream.of(components)));
  }

  private static KeycloakSession session() {
    Map<String, SmsProviderFactory> factories =
        Map.of(
            "console", new ConsoleSmsProviderFactory(),
            "http", new HttpSmsProviderFactory(),
            "twilio", new TwilioSmsProviderFactory());
    KeycloakSessionFactory factory =
        (KeycloakSessionFactory)
            Proxy.newProxyInstance(
                SmsSendersTest.class.getClassLoader(),
                new Class<?>[] {KeycloakSessionFactory.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isEqualTo("getProviderFactory");
                  assertThat(arguments[0]).isEqualTo(SmsProvider.class);
                  return factories.get((String) arguments[1]);
                });
    return answering(
        KeycloakSession.class,
        Map.of("vault", new DefaultVaultTranscriber(null), "getKeycloakSessionFactory", factory));
  }

  /** A model with just these answers; any other question fails the test. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            SmsSendersTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertThat(answers).containsKey(method.getName());
              return answers.get(method.getName());
            }));
  }
}
