package io.doorstep.spi.sms;

import org.keycloak.component.ComponentFactory;

/**
 * Makes {@link SmsProvider}s from realm components. Several components form an ordered list: the
 * one with the highest {@value #PRIORITY} is tried first, as with Keycloak's keys.
 */
public interface SmsProviderFactory extends ComponentFactory<SmsProvider, SmsProvider> {

  /** Component property: a whole number, higher first; 0 if absent. */
  String PRIORITY = "priority";

  /**
   * Component property: what a message costs, in the minor unit of {@value #CURRENCY}, with up to
   * four decimals; not known if absent.
   */
  String PRICE = "price";

  /** Component property: the ISO 4217 code of what {@value #PRICE} is in. */
  String CURRENCY = "currency";
}
