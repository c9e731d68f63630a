package io.doorstep.authenticators.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.failsafe.CircuitBreaker;
import io.doorstep.authenticators.vendor.BreakerRules;
import io.doorstep.authenticators.vendor.RecordedLog;
import io.doorstep.authenticators.vendor.VendorBreakers;
import io.doorstep.authenticators.vendor.VendorGuard;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@Tag("OTP-9")
class SmsGatewayTest {

  private static final BreakerRules RULES = new BreakerRules(3, Duration.ofMillis(100));
  private static final Duration LONG = Duration.ofHours(1);

  private final RecordedLog log = new RecordedLog(VendorGuard.class);
  private final RecordedLog breakerLog = new RecordedLog(VendorBreakers.class);

  @AfterEach
  void close() {
    log.close();
    breakerLog.close();
  }

  @Test
  void takesTheFirstSenderThatWorks() throws Exception {
    Vendor first = new Vendor("first");
    Vendor second = new Vendor("second");
    assertThat(gateway(first, second).send(Senders.LOGIN)).isEqualTo("first");
    assertThat(second.messages).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"TRY_LATER", "MISCONFIGURED", "REFUSED"})
  void goesOnToTheNextSender(Reason reason) throws Exception {
    Vendor first = new Vendor("first").failing(reason);
    Vendor second = new Vendor("second");
    assertThat(gateway(first, second).send(Senders.LOGIN)).isEqualTo("second");
    assertThat(second.messages).containsExactly(Senders.LOGIN);
  }

  @Test
  void goesOnAfterAFaultInASendersCode() throws Exception {
    SmsProvider faulty =
        message -> {
          throw new IllegalStateException(message.to().reveal());
        };
    SmsGateway gateway =
        new SmsGateway(List.of(sender("faulty", faulty), new Vendor("second").sender(RULES)));
    assertThat(gateway.send(Senders.LOGIN)).isEqualTo("second");
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("WARN", "faulty", "TRY_LATER", "IllegalStateException")
        .doesNotContain("9876543210");
  }

  @Test
  void logsWhoFailedAndWhyAndNothingOfTheMessage() {
    failure(gateway(new Vendor("vendor").failing(Reason.MISCONFIGURED)));
    assertThat(log.lines())
        .containsExactly("WARN SMS sender vendor (vendor): MISCONFIGURED, error 1 null");
  }

  @Test
  void stopsAtABadNumber() {
    Vendor first = new Vendor("first").failing(Reason.BAD_NUMBER);
    Vendor second = new Vendor("second");
    assertThat(failure(gateway(first, second))).isEqualTo(Reason.BAD_NUMBER);
    assertThat(second.messages).isEmpty();
  }

  @Test
  void tellsWhatTheLastSenderSaid() {
    assertThat(
            failure(
                gateway(
                    new Vendor("first").failing(Reason.MISCONFIGURED),
                    new Vendor("second").failing(Reason.TRY_LATER))))
        .isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void isMisconfiguredWithoutSenders() {
    assertThat(failure(gateway())).isEqualTo(Reason.MISCONFIGURED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"TRY_LATER", "MISCONFIGURED"})
  void leavesASenderOutAfterFailuresInARow(Reason reason) {
    Vendor vendor = new Vendor("vendor").failing(reason);
    SmsGateway gateway = gateway(new BreakerRules(3, LONG), vendor);
    for (int i = 0; i < 3; i++) {
      assertThat(failure(gateway)).isEqualTo(reason);
    }
    assertThat(failure(gateway)).isEqualTo(Reason.TRY_LATER);
    assertThat(vendor.messages).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"BAD_NUMBER", "REFUSED"})
  void keepsASenderThatTurnsSingleMessagesDown(Reason reason) {
    Vendor vendor = new Vendor("vendor").failing(reason);
    SmsGateway gateway = gateway(new BreakerRules(1, LONG), vendor);
    for (int i = 0; i < 20; i++) {
      assertThat(failure(gateway)).isEqualTo(reason);
    }
    assertThat(vendor.messages).hasSize(20);
  }

  @Test
  void countsFailuresInARowOnly() throws Exception {
    Vendor vendor = new Vendor("vendor");
    SmsGateway gateway = gateway(new BreakerRules(2, LONG), vendor);
    for (int i = 0; i < 5; i++) {
      vendor.failing(Reason.TRY_LATER);
      assertThat(failure(gateway)).isEqualTo(Reason.TRY_LATER);
      vendor.working();
      assertThat(gateway.send(Senders.LOGIN)).isEqualTo("vendor");
    }
  }

  @Test
  void triesASenderThatWasLeftOutWithOneMessage() throws Exception {
    Vendor vendor = new Vendor("vendor").failing(Reason.TRY_LATER);
    SmsGateway gateway = gateway(vendor);
    for (int i = 0; i < 3; i++) {
      failure(gateway);
    }
    assertThat(failure(gateway)).isEqualTo(Reason.TRY_LATER);
    assertThat(vendor.messages).as("left out").hasSize(3);
    await().until(() -> failure(gateway) != null && vendor.messages.size() == 4);

    vendor.working();
    await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(gateway.send(Senders.LOGIN)).isEqualTo("vendor"));
    assertThat(gateway.send(Senders.LOGIN)).isEqualTo("vendor");
    assertThat(vendor.messages).hasSize(6);
  }

  @Test
  @Tag("OTP-12")
  void metersByProviderAndOutcome() throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Metrics.addRegistry(meters);
    try {
      gateway(new Vendor("metered-1").failing(Reason.REFUSED), new Vendor("metered-2"))
          .send(Senders.LOGIN);
      assertThat(count(meters, "metered-1", "refused")).isEqualTo(1);
      assertThat(count(meters, "metered-2", "sent")).isEqualTo(1);
    } finally {
      Metrics.removeRegistry(meters);
    }
  }

  private static long count(SimpleMeterRegistry meters, String provider, String outcome) {
    return meters
        .get(SmsSender.METER)
        .tag("provider", provider)
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  private static SmsGateway gateway(Vendor... vendors) {
    return gateway(RULES, vendors);
  }

  private static SmsGateway gateway(BreakerRules rules, Vendor... vendors) {
    List<SmsSender> senders = new ArrayList<>();
    for (Vendor vendor : vendors) {
      senders.add(vendor.sender(rules));
    }
    return new SmsGateway(senders);
  }

  private static Reason failure(SmsGateway gateway) {
    return catchThrowableOfType(SmsDeliveryException.class, () -> gateway.send(Senders.LOGIN))
        .reason();
  }

  private static SmsSender sender(String id, SmsProvider provider) {
    return sender(id, provider, RULES);
  }

  private static SmsSender sender(String id, SmsProvider provider, BreakerRules rules) {
    CircuitBreaker<Object> breaker = new VendorBreakers(SmsSender.KIND).breaker(id, rules);
    return new SmsSender(
        new VendorGuard(SmsSender.KIND, SmsSender.METER, id, id, breaker), provider, null);
  }

  /** A vendor that works until told otherwise. */
  private static final class Vendor implements SmsProvider {

    private final String id;
    private final Queue<SmsMessage> messages = new ConcurrentLinkedQueue<>();
    private Reason failure;

    Vendor(String id) {
      this.id = id;
    }

    Vendor failing(Reason reason) {
      failure = reason;
      return this;
    }

    void working() {
      failure = null;
    }

    SmsSender sender(BreakerRules rules) {
      return SmsGatewayTest.sender(id, this, rules);
    }

    @Override
    public void send(SmsMessage message) throws SmsDeliveryException {
      messages.add(message);
      if (failure != null) {
        throw new SmsDeliveryException(failure, "error 1");
      }
    }
  }
}
