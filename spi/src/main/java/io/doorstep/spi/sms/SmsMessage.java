package io.doorstep.spi.sms;

import java.util.Map;

import io.doorstep.spi.identity.PhoneNumber;

/**
 * A message to send.
 *
 * @param to the receiver
 * @param template the key of the text, such as {@code login}: vendors that want a registered
 *     template (TRAI DLT, MSG91 Flow) map it to the template's id
 * @param text the whole text in the receiver's language
 * @param variables the parts of the text that change, by name ({@code code}, {@code minutes},
 *     {@code reference}, {@code service}), for vendors that fill a template themselves
 */
public record SmsMessage(
    PhoneNumber to, String template, String text, Map<String, String> variables) {

  /** The text carries a code, so only the receiver's mask and the template are shown. */
  @Override
  public String toString() {
    return "SmsMessage[to=" + to.masked() + ", template=" + template + "]";
  }
}
