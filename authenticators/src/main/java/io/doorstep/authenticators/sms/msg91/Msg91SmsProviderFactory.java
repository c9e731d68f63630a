package io.doorstep.authenticators.sms.msg91;

import io.doorstep.authenticators.sms.AbstractSmsProviderFactory;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;

/** {@code msg91}: SMS through MSG91's Flow API. */
public final class Msg91SmsProviderFactory extends AbstractSmsProviderFactory {

  public Msg91SmsProviderFactory() {
    super(Msg91SmsConfigProperties.PROPERTIES);
  }

  @Override
  public String getId() {
    return "msg91";
  }

  @Override
  public String getHelpText() {
    return "Sends SMS through MSG91's Flow API with templates registered there.";
  }

  @Override
  protected SmsProvider create(VendorConfig config) {
    return new Msg91SmsProvider(new Msg91SmsConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    Msg91SmsConfig.check(check);
  }
}
