package io.doorstep.authenticators.sms;

import java.text.MessageFormat;
import java.util.Map;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.vault.DefaultVaultTranscriber;
import org.keycloak.vault.VaultTranscriber;

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

  private static final VaultTranscriber NO_VAULT = new DefaultVaultTranscriber(null);

  private Senders() {}

  /** A component with these settings; a key given again gets one more value. */
  public static ComponentModel component(String... keysAndValues) {
    ComponentModel model = new ComponentModel();
    model.setId("component");
    model.setName("sender");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      model.getConfig().add(keysAndValues[i], keysAndValues[i + 1]);
    }
    return model;
  }

  public static SmsProvider create(AbstractSmsProviderFactory factory, ComponentModel model) {
    return create(factory, NO_VAULT, model);
  }

  public static SmsProvider create(
      AbstractSmsProviderFactory factory, VaultTranscriber vault, ComponentModel model) {
    return factory.create(new SenderConfig(vault, model));
  }

  /** What an admin is told about these settings; empty if they are accepted. */
  public static String complaint(AbstractSmsProviderFactory factory, ComponentModel model) {
    try {
      factory.validateConfiguration(null, null, model);
      return "";
    } catch (ComponentValidationException e) {
      return MessageFormat.format(e.getMessage(), e.getParameters());
    }
  }

  /** How sending fails. */
  public static SmsDeliveryException failure(SmsProvider provider) {
    return catchThrowableOfType(SmsDeliveryException.class, () -> provider.send(LOGIN));
  }

  public static Reason reason(SmsProvider provider) {
    return failure(provider).reason();
  }
}
