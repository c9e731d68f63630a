package io.doorstep.authenticators.sms;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.authenticators.vendor.AbstractVendorFactory;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;
import io.doorstep.spi.sms.SmsProviderFactory;

/** What all senders' factories have in common beyond other vendors': a place in the order. */
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
          .build();

  protected AbstractSmsProviderFactory(List<ProviderConfigProperty> properties) {
    super(Stream.concat(properties.stream(), SHARED.stream()).toList());
  }

  @Override
  protected final void checkShared(VendorConfigCheck check) {
    check.range(PRIORITY, Integer.MIN_VALUE, Integer.MAX_VALUE);
    super.checkShared(check);
  }
}
