package io.doorstep.authenticators.sms.twilio;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.TimeLimits;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.vendor.VendorUrl;

import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.ACCOUNT_SID;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.API_KEY_SID;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.BASE_URL;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.EDGE;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.FROM;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.MESSAGING_SERVICE_SID;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.REGION;
import static io.doorstep.authenticators.sms.twilio.TwilioSmsConfigProperties.SECRET;

/** Twilio's settings, typed. */
record TwilioSmsConfig(VendorConfig config) {

  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern API_KEY = Pattern.compile("SK[0-9a-fA-F]{32}");
  private static final Pattern MESSAGING_SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");

  /** A number, a short code, or up to 11 letters, digits and spaces. */
  private static final Pattern SENDER = Pattern.compile("\\+?\\d{3,15}|[A-Za-z0-9 ]{1,11}");

  /** Becomes a part of a host name. */
  private static final Pattern PLACE = Pattern.compile("[a-z0-9-]{1,32}");

  static void check(VendorConfigCheck check) {
    check
        .required(ACCOUNT_SID, SECRET)
        .requiredEither(FROM, MESSAGING_SERVICE_SID)
        .matches(ACCOUNT_SID, ACCOUNT, "AC and 32 hexadecimal digits")
        .matches(API_KEY_SID, API_KEY, "SK and 32 hexadecimal digits")
        .matches(MESSAGING_SERVICE_SID, MESSAGING_SERVICE, "MG and 32 hexadecimal digits")
        .matches(FROM, SENDER, "a number, a short code or an alphanumeric sender ID")
        .matches(REGION, PLACE, "lower-case letters, digits and dashes")
        .matches(EDGE, PLACE, "lower-case letters, digits and dashes")
        .url(BASE_URL);
  }

  String accountSid() {
    return config.required(ACCOUNT_SID);
  }

  /** The user name of the basic authentication. */
  String user() {
    return config.text(API_KEY_SID).orElseGet(this::accountSid);
  }

  Secret secret() {
    return config.secret(SECRET);
  }

  Optional<String> from() {
    return config.text(FROM);
  }

  Optional<String> messagingServiceSid() {
    return config.text(MESSAGING_SERVICE_SID);
  }

  Optional<String> region() {
    return config.text(REGION);
  }

  Optional<String> edge() {
    return config.text(EDGE);
  }

  Optional<URI> baseUrl() {
    return config.text(BASE_URL).map(text -> VendorUrl.parse(text, false));
  }

  TimeLimits timeLimits() {
    return config.timeLimits();
  }
}
