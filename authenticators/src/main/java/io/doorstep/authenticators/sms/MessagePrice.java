package io.doorstep.authenticators.sms;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.figures.Price;
import io.doorstep.spi.sms.SmsProviderFactory;

/** What an admin has said that a sender's messages cost. */
final class MessagePrice {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

  private MessagePrice() {}

  static void check(VendorConfigCheck check) {
    check
        .readable(SmsProviderFactory.PRICE, MessagePrice::amount)
        .readable(SmsProviderFactory.CURRENCY, MessagePrice::currency);
    if (check.isPresent(SmsProviderFactory.PRICE)) {
      check.required(SmsProviderFactory.CURRENCY);
    }
  }

  /**
   * Empty if none is said.
   *
   * @throws IllegalArgumentException if what is said is no price
   */
  static Optional<Price> of(VendorConfig config) {
    return config
        .text(SmsProviderFactory.PRICE)
        .map(
            amount ->
                new Price(amount(amount), currency(config.required(SmsProviderFactory.CURRENCY))));
  }

  private static BigDecimal amount(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a number with at most four decimals");
    }
    return new BigDecimal(text);
  }

  private static Currency currency(String text) {
    try {
      Currency currency = Currency.getInstance(text);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new IllegalArgumentException("must be an ISO 4217 code, such as INR");
  }
}
