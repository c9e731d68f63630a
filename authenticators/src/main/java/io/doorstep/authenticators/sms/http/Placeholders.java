package io.doorstep.authenticators.sms.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.doorstep.authenticators.sms.TemplateIds;
import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;

/** What the placeholders of a request stand for. */
final class Placeholders {

  private static final String DLT_TEMPLATE = "dlt_template";

  /** Nothing personal, so fit for headers too. */
  static final Set<String> VENDOR = Set.of("secret", "dlt_entity", "dlt_header", DLT_TEMPLATE);

  private static final Set<String> MESSAGE =
      Set.of("to", "to_digits", "text", "template", "code", "minutes", "reference", "service");

  static final Set<String> ALL =
      Stream.concat(VENDOR.stream(), MESSAGE.stream()).collect(Collectors.toUnmodifiableSet());

  private final Map<String, String> fixed;
  private final TemplateIds dltTemplateIds;

  Placeholders(HttpSmsConfig config) {
    fixed =
        Map.of(
            "secret", config.secret().map(Secret::reveal).orElse(""),
            "dlt_entity", config.dltEntityId(),
            "dlt_header", config.dltHeader());
    dltTemplateIds = config.dltTemplateIds();
  }

  /**
   * The values for a message.
   *
   * @throws SmsDeliveryException if DLT templates are registered, but not for this message
   */
  Map<String, String> of(SmsMessage message) throws SmsDeliveryException {
    Map<String, String> values = new HashMap<>(message.variables());
    values.put("to", message.to().reveal());
    values.put("to_digits", message.to().reveal().substring(1));
    values.put("text", message.text());
    values.put("template", message.template());
    if (!dltTemplateIds.ids().isEmpty()) {
      values.put(DLT_TEMPLATE, dltTemplateIds.of(message));
    }
    values.putAll(fixed);
    return values;
  }
}
