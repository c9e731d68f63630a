package io.doorstep.authenticators.sms.http;

import io.doorstep.authenticators.sms.AbstractSmsProviderFactory;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;

/** {@code http}: SMS through any vendor that takes an HTTP request. */
public final class HttpSmsProviderFactory extends AbstractSmsProviderFactory {

  public HttpSmsProviderFactory() {
    super(HttpSmsConfigProperties.PROPERTIES);
  }

  @Override
  public String getId() {
    return "http";
  }

  @Override
  public String getHelpText() {
    return "Sends SMS by an HTTP request made from templates, for vendors without a sender of their own.";
  }

  @Override
  protected SmsProvider create(VendorConfig config) {
    return new HttpSmsProvider(new HttpSmsConfig(config));
  }

  @Override
  protected void check(VendorConfigCheck check) {
    HttpSmsConfigCheck.check(check);
  }
}
