package io.doorstep.authenticators.sms.msg91;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.doorstep.authenticators.sms.SmsFailures;
import io.doorstep.authenticators.sms.TemplateIds;
import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.authenticators.vendor.VendorHttp;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;

/**
 * Sends through MSG91's Flow API: MSG91 keeps the text, we fill its variables. Its own OTP product
 * is left alone, since the code must be ours.
 */
final class Msg91SmsProvider implements SmsProvider {

  private final VendorHttp http;
  private final URI flowUrl;
  private final Secret authKey;
  private final TemplateIds templateIds;
  private final Map<String, String> variables;
  private final Optional<String> sender;
  private final Optional<String> dltEntityId;

  Msg91SmsProvider(Msg91SmsConfig config) {
    http = new VendorHttp(config.timeLimits());
    flowUrl = config.flowUrl();
    authKey = config.authKey();
    templateIds = config.templateIds();
    variables = config.variables();
    sender = config.sender();
    dltEntityId = config.dltEntityId();
  }

  @Override
  public void send(SmsMessage message) throws SmsDeliveryException {
    HttpRequest post =
        HttpRequest.newBuilder(flowUrl)
            .header("authkey", authKey.reveal())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body(message).toString()))
            .build();
    try {
      Msg91Answers.requireSuccess(http.exchange(post));
    } catch (VendorException e) {
      throw SmsFailures.of(e);
    }
  }

  private ObjectNode body(SmsMessage message) throws SmsDeliveryException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("template_id", templateIds.of(message));
    body.put("short_url", "0");
    sender.ifPresent(header -> body.put("sender", header));
    dltEntityId.ifPresent(entity -> body.put("PE_ID", entity));
    ObjectNode recipient = body.putArray("recipients").addObject();
    variables(message).forEach(recipient::put);
    recipient.put("mobiles", message.to().reveal().substring(1));
    return body;
  }

  private Map<String, String> variables(SmsMessage message) {
    Map<String, String> values = new HashMap<>(message.variables());
    if (variables.isEmpty()) {
      return values;
    }
    values.put("text", message.text());
    Map<String, String> renamed = new HashMap<>();
    variables.forEach((ours, theirs) -> renamed.put(theirs, values.getOrDefault(ours, "")));
    return renamed;
  }
}
