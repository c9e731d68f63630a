package io.doorstep.authenticators.sms;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.vendor.AbstractVendorFactory;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;
import io.doorstep.spi.sms.SmsProviderFactory;

/**
 * What all senders' factories have in common beyond other vendors': a place in the order, and a
 * price.
 */
public abstract class AbstractSmsProviderFactory extends AbstractVendorFactory<SmsProvider>
    implements SmsProviderFactory {

  private static final List<ProviderConfigProperty> SHARED =
      ProviderConfigurationBuilder.create()
          .property()
          .name(PRIORITY)
          .label("Priority")
          .helpText("The sender with the highest priority is tried first.")
          .type(ProviderConfigProperty.INTEGER_TYPE)
          .defaultValue(0)
          .add()
          .property()
          .name(PRICE)
          .label("Price per message")
          .helpText(
              "What a message costs, in the smallest unit of the currency, such as 12.5 for 12.5"
                  + " paise. For the spend that staff see; nothing is limited by it. Empty if it is"
                  + " not known.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(CURRENCY)
          .label("Currency of the price")
          .helpText("The ISO 4217 code of what the price is in, such as INR.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .build();

  protected AbstractSmsProviderFactory(List<ProviderConfigProperty> properties) {
    super(Stream.concat(properties.stream(), SHARED.stream()).toList());
  }

  @Override
  protected final void checkShared(VendorConfigCheck check) {
    check.range(PRIORITY, Integer.MIN_VALUE, Integer.MAX_VALUE);
    MessagePrice.check(check);
    super.checkShared(check);
  }
}
