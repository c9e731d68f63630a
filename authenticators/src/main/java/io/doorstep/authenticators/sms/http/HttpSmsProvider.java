package io.doorstep.authenticators.sms.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.doorstep.authenticators.sms.SmsFailures;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.authenticators.vendor.VendorHttp;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;

/** Sends by one HTTP request, made from templates. */
final class HttpSmsProvider implements SmsProvider {

  private final VendorHttp http;
  private final UrlTemplate url;
  private final String method;
  private final BodyFormat bodyFormat;
  private final Template body;
  private final Map<String, Template> headers;
  private final Placeholders placeholders;
  private final AnswerRules answerRules;

  HttpSmsProvider(HttpSmsConfig config) {
    http = new VendorHttp(config.timeLimits());
    url = config.url();
    method = config.method();
    bodyFormat = config.bodyFormat();
    body = config.body();
    headers = config.headers();
    placeholders = new Placeholders(config);
    answerRules = config.answerRules();
  }

  @Override
  public void send(SmsMessage message) throws SmsDeliveryException {
    try {
      answerRules.requireSuccess(http.exchange(request(placeholders.of(message))));
    } catch (VendorException e) {
      throw SmsFailures.of(e);
    }
  }

  private HttpRequest request(Map<String, String> values) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.fill(values));
    if (method.equals("GET")) {
      request.GET();
    } else {
      request
          .header("Content-Type", bodyFormat.mediaType())
          .method(method, BodyPublishers.ofString(body.fill(values, bodyFormat::escape)));
    }
    headers.forEach(
        (name, value) -> request.setHeader(name, value.fill(values, UnaryOperator.identity())));
    return request.build();
  }
}
