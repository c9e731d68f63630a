package io.doorstep.authenticators.sms.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.doorstep.authenticators.sms.Senders;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("OTP-2")
@Tag("OTP-9")
class ConsoleSmsProviderTest {

  private final ConsoleSmsProviderFactory factory = new ConsoleSmsProviderFactory();
  private final SmsProvider console = Senders.create(factory, Components.component());

  private final PrintStream stdout = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(stdout);
  }

  @Test
  void isRefusedOutsideDevelopmentMode() {
    assertThat(Components.complaint(factory, Components.component()))
        .contains("development mode only");
    assertThat(Senders.reason(console)).isEqualTo(Reason.MISCONFIGURED);
    assertThatIllegalStateException()
        .isThrownBy(() -> ConsoleOutbox.print("email", "demo@example.com", "login", Senders.CODE));
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Nested
  @ExtendWith(DevMode.class)
  class InDevelopmentMode {

    @Test
    void mayBeConfigured() {
      assertThat(Components.complaint(factory, Components.component("priority", "1"))).isEmpty();
    }

    @Test
    void printsOneLineAMessage() throws Exception {
      console.send(Senders.LOGIN);
      assertThat(printed.toString(StandardCharsets.UTF_8).lines())
          .containsExactly(
              "[doorstep-outbox] channel=sms to=+919876543210 purpose=login code=123456");
    }

    @Test
    void printsOtherChannelsToo() {
      ConsoleOutbox.print("email", "demo@example.com", "login", Senders.CODE);
      assertThat(printed.toString(StandardCharsets.UTF_8).lines())
          .containsExactly(
              "[doorstep-outbox] channel=email to=demo@example.com purpose=login code=123456");
    }
  }
}
