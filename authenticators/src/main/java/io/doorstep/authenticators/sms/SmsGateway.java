package io.doorstep.authenticators.sms;

import java.util.List;
import java.util.Objects;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;

/**
 * A realm's senders in their order, each tried until one takes the message.
 *
 * <p>Made inside a Keycloak session and usable after its end, from any thread.
 */
public final class SmsGateway {

  private final List<SmsSender> senders;

  SmsGateway(List<SmsSender> senders) {
    this.senders = senders;
  }

  /**
   * The senders of a realm: its components of the type {@link io.doorstep.spi.sms.SmsProvider},
   * highest priority first. Without any, development mode has the console and other modes have
   * none.
   */
  public static SmsGateway of(KeycloakSession session, RealmModel realm) {
    return new SmsGateway(new SmsSenders(session).of(realm));
  }

  /**
   * Sends a message through the first sender that takes it.
   *
   * @return the id of the provider that took it, such as {@code twilio}
   * @throws SmsDeliveryException with {@link Reason#BAD_NUMBER} as soon as a sender says so, else
   *     with what the last sender said
   */
  public String send(SmsMessage message) throws SmsDeliveryException {
    SmsDeliveryException failure = null;
    for (SmsSender sender : senders) {
      try {
        sender.send(message);
        return sender.guard().providerId();
      } catch (SmsDeliveryException e) {
        if (e.reason() == Reason.BAD_NUMBER) {
          throw e;
        }
        failure = e;
      }
    }
    throw Objects.requireNonNullElseGet(
        failure,
        () -> new SmsDeliveryException(Reason.MISCONFIGURED, "the realm has no SMS sender"));
  }
}
