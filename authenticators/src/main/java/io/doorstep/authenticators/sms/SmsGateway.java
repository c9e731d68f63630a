package io.doorstep.authenticators.sms;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.figures.Price;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import org.jspecify.annotations.Nullable;

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
   * Who took a message.
   *
   * @param provider the id of the provider, such as {@code twilio}
   * @param price what it costs there; null if that is not known
   */
  public record Receipt(String provider, @Nullable Price price) {}

  /**
   * Sends a message through the first sender that takes it.
   *
   * @param refusals told of each provider that did not take it; one that its circuit breaker leaves
   *     out is one of them
   * @throws SmsDeliveryException with {@link Reason#BAD_NUMBER} as soon as a sender says so, else
   *     with what the last sender said
   */
  public Receipt send(SmsMessage message, Consumer<String> refusals) throws SmsDeliveryException {
    SmsDeliveryException failure = null;
    for (SmsSender sender : senders) {
      try {
        sender.send(message);
        return new Receipt(sender.guard().providerId(), sender.price());
      } catch (SmsDeliveryException e) {
        refusals.accept(sender.guard().providerId());
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

  /**
   * As the other.
   *
   * @return the id of the provider that took it
   */
  public String send(SmsMessage message) throws SmsDeliveryException {
    return send(message, refusal -> {}).provider();
  }
}
