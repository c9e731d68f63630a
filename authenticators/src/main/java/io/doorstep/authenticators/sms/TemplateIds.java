package io.doorstep.authenticators.sms;

import java.util.Map;

import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;

/**
 * The ids under which a vendor, or India's DLT register (TRAI TCCCPR 2018), knows the texts.
 *
 * @param ids by the key of the text, such as {@code login}; {@value #ANY_OTHER} for all others
 */
public record TemplateIds(Map<String, String> ids) {

  public static final String ANY_OTHER = "*";

  /**
   * The id of a message's text.
   *
   * @throws SmsDeliveryException if none is registered, so that this vendor can't send it
   */
  public String of(SmsMessage message) throws SmsDeliveryException {
    String id = ids.getOrDefault(message.template(), ids.get(ANY_OTHER));
    if (id == null) {
      throw new SmsDeliveryException(Reason.REFUSED, "no template id for " + message.template());
    }
    return id;
  }
}
