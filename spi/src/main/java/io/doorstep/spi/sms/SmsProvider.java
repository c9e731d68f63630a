package io.doorstep.spi.sms;

import org.keycloak.provider.Provider;

/**
 * Hands one message to an SMS vendor.
 *
 * <p>Made inside a Keycloak session, where vault secrets are resolved, but used after that session
 * has ended and outside any transaction: an implementation keeps no session and no model.
 */
public interface SmsProvider extends Provider {

  /**
   * Sends and returns once the vendor has taken the message over. Bounded in time by the
   * implementation, connecting and answering together.
   *
   * @throws SmsDeliveryException if the vendor did not take it
   */
  void send(SmsMessage message) throws SmsDeliveryException;

  @Override
  default void close() {}
}
