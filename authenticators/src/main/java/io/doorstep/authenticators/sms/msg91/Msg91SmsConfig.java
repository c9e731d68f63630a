package io.doorstep.authenticators.sms.msg91;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.doorstep.authenticators.sms.TemplateIds;
import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.TimeLimits;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.vendor.VendorUrl;

import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.AUTH_KEY;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.BASE_URL;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.DEFAULT_BASE_URL;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.DLT_ENTITY_ID;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.SENDER;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.TEMPLATE_IDS;
import static io.doorstep.authenticators.sms.msg91.Msg91SmsConfigProperties.VARIABLES;

/** MSG91's settings, typed. */
record Msg91SmsConfig(VendorConfig config) {

  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9]{3,11}");
  private static final Pattern ENTITY = Pattern.compile("\\d{10,25}");
  private static final String FLOW_PATH = "/api/v5/flow/";

  static void check(VendorConfigCheck check) {
    check
        .required(AUTH_KEY, TEMPLATE_IDS)
        .entries(TEMPLATE_IDS)
        .entries(VARIABLES)
        .matches(SENDER, HEADER, "3 to 11 letters and digits")
        .matches(DLT_ENTITY_ID, ENTITY, "a number of 10 to 25 digits")
        .url(BASE_URL);
  }

  Secret authKey() {
    return config.secret(AUTH_KEY);
  }

  TemplateIds templateIds() {
    return new TemplateIds(config.entries(TEMPLATE_IDS));
  }

  Optional<String> sender() {
    return config.text(SENDER);
  }

  Optional<String> dltEntityId() {
    return config.text(DLT_ENTITY_ID);
  }

  /** Our variables' names to the template's; empty if they are the same. */
  Map<String, String> variables() {
    return config.entries(VARIABLES);
  }

  URI flowUrl() {
    String base = config.text(BASE_URL).orElse(DEFAULT_BASE_URL);
    return VendorUrl.parse(base.replaceAll("/+$", "") + FLOW_PATH, false);
  }

  TimeLimits timeLimits() {
    return config.timeLimits();
  }
}
