package io.doorstep.authenticators.sms;

import java.util.Map;

import org.keycloak.component.ComponentModel;
import org.keycloak.vault.VaultTranscriber;

import io.doorstep.authenticators.vendor.Components;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Senders as a realm would have them, and a message to send. */
public final class Senders {

  public static final String NUMBER = "+919876543210";
  public static final String CODE = "123456";

  public static final SmsMessage LOGIN =
      new SmsMessage(
          PhoneNumber.ofE164(NUMBER),
          "login",
          "“Shop” code B: 123456\n@login.example.com #123456",
          Map.of("code", CODE, "minutes", "5", "reference", "B", "service", "“Shop”"));

  private Senders() {}

  public static SmsProvider create(AbstractSmsProviderFactory factory, ComponentModel model) {
    return create(factory, Components.NO_VAULT, model);
  }

  public static SmsProvider create(
      AbstractSmsProviderFactory factory, VaultTranscriber vault, ComponentModel model) {
    return Components.create(factory, vault, model);
  }

  /** How sending fails. */
  public static SmsDeliveryException failure(SmsProvider provider) {
    return catchThrowableOfType(SmsDeliveryException.class, () -> provider.send(LOGIN));
  }

  public static Reason reason(SmsProvider provider) {
    return failure(provider).reason();
  }
}
