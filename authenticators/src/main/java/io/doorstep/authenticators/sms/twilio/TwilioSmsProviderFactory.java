package io.doorstep.authenticators.sms.twilio;

import io.doorstep.authenticators.sms.AbstractSmsProviderFactory;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;

/** {@code twilio}: SMS through Twilio's Messages API. */
public final class TwilioSmsProviderFactory extends AbstractSmsProviderFactory {

  public TwilioSmsProviderFactory() {
    super(TwilioSmsConfigProperties.PROPERTIES);
  }

  @Override
  public String getId() {
    return "twilio";
  }

  @Override
  public String getHelpText() {
    return "Sends SMS through Twilio. For India, register the DLT header and templates there.";
  }

  @Override
  protected SmsProvider create(VendorConfig config) {
    return new TwilioSmsProvider(new TwilioSmsConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    TwilioSmsConfig.check(check);
  }
}
