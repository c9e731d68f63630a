package io.doorstep.authenticators.sms.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.doorstep.authenticators.sms.TemplateIds;
import io.doorstep.authenticators.sms.http.AnswerRules.StatusRange;
import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.TimeLimits;
import io.doorstep.authenticators.vendor.VendorConfig;

import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.ALLOW_PLAIN_HTTP;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.BAD_NUMBER_PATTERN;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.BODY;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.CONTENT_TYPE;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DEFAULT_BODY;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DEFAULT_METHOD;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DEFAULT_SUCCESS_STATUS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DLT_ENTITY_ID;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DLT_HEADER;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DLT_TEMPLATE_IDS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.HEADERS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.METHOD;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.SECRET;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.SUCCESS_PATTERN;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.SUCCESS_STATUS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.URL;

/** The settings of a vendor that takes an HTTP request, typed. */
record HttpSmsConfig(VendorConfig config) {

  UrlTemplate url() {
    return UrlTemplate.parse(config.required(URL), config.flag(ALLOW_PLAIN_HTTP));
  }

  String method() {
    return config.text(METHOD).orElse(DEFAULT_METHOD);
  }

  BodyFormat bodyFormat() {
    return config.text(CONTENT_TYPE).map(BodyFormat::of).orElse(BodyFormat.JSON);
  }

  Template body() {
    return new Template(config.text(BODY).orElse(DEFAULT_BODY));
  }

  Map<String, Template> headers() {
    Map<String, Template> headers = new HashMap<>();
    config.entries(HEADERS).forEach((name, value) -> headers.put(name, new Template(value)));
    return headers;
  }

  Optional<Secret> secret() {
    return config.text(SECRET).map(text -> config.secret(SECRET));
  }

  String dltEntityId() {
    return config.text(DLT_ENTITY_ID).orElse("");
  }

  String dltHeader() {
    return config.text(DLT_HEADER).orElse("");
  }

  TemplateIds dltTemplateIds() {
    return new TemplateIds(config.entries(DLT_TEMPLATE_IDS));
  }

  AnswerRules answerRules() {
    return new AnswerRules(
        StatusRange.parse(config.text(SUCCESS_STATUS).orElse(DEFAULT_SUCCESS_STATUS)),
        config.text(SUCCESS_PATTERN).map(Pattern::compile),
        config.text(BAD_NUMBER_PATTERN).map(Pattern::compile));
  }

  TimeLimits timeLimits() {
    return config.timeLimits();
  }
}
