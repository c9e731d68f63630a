package io.doorstep.authenticators.sms.http;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.authenticators.sms.http.AnswerRules.StatusRange;
import io.doorstep.authenticators.vendor.VendorConfigCheck;

import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.ALLOW_PLAIN_HTTP;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.BAD_NUMBER_PATTERN;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.BODY;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.CONTENT_TYPE;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.DLT_TEMPLATE_IDS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.HEADERS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.METHOD;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.SUCCESS_PATTERN;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.SUCCESS_STATUS;
import static io.doorstep.authenticators.sms.http.HttpSmsConfigProperties.URL;

/** Checks what an admin typed for a vendor that takes an HTTP request. */
final class HttpSmsConfigCheck {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern METHODS = Pattern.compile("POST|PUT|GET");

  private HttpSmsConfigCheck() {}

  static void check(VendorConfigCheck check) {
    boolean plainHttpAllowed = Boolean.parseBoolean(check.text(ALLOW_PLAIN_HTTP));
    check
        .required(URL)
        .readable(URL, text -> UrlTemplate.parse(text, plainHttpAllowed))
        .matches(METHOD, METHODS, "POST, PUT or GET")
        .readable(CONTENT_TYPE, BodyFormat::of)
        .entries(HEADERS, HttpSmsConfigCheck::headers)
        .readable(SUCCESS_STATUS, StatusRange::parse)
        .readable(SUCCESS_PATTERN, HttpSmsConfigCheck::pattern)
        .readable(BAD_NUMBER_PATTERN, HttpSmsConfigCheck::pattern)
        .entries(DLT_TEMPLATE_IDS);
    boolean form = check.text(CONTENT_TYPE).equals(BodyFormat.FORM.mediaType());
    check.readable(BODY, text -> form ? template(text) : jsonTemplate(text));
  }

  /** The client's own rules for names and values hold, and nothing personal gets into headers. */
  private static Map<String, String> headers(Map<String, String> headers) {
    headers.forEach(
        (name, value) -> {
          Template template = new Template(value).requireOnly(Placeholders.VENDOR);
          HttpRequest.newBuilder().header(name, template.fillAll("a"));
        });
    return headers;
  }

  private static Template template(String text) {
    return new Template(text).requireOnly(Placeholders.ALL);
  }

  /** With a bare word for each placeholder it is JSON only if they all stand in quotes. */
  private static JsonNode jsonTemplate(String text) {
    try {
      return JSON.readTree(template(text).fillAll("a"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("must be JSON with its placeholders in quotes");
    }
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("must be a regular expression");
    }
  }
}
