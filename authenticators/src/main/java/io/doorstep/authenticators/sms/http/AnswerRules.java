package io.doorstep.authenticators.sms.http;

import java.util.Optional;
import java.util.regex.Pattern;

import io.doorstep.authenticators.sms.SmsFailures;
import io.doorstep.authenticators.vendor.VendorAnswer;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/**
 * How to read a vendor's answer.
 *
 * @param successStatus with which it takes a message
 * @param success found in the answer to a message taken
 * @param badNumber found in the answer if the number is at fault
 */
record AnswerRules(
    StatusRange successStatus, Optional<Pattern> success, Optional<Pattern> badNumber) {

  void requireSuccess(VendorAnswer answer) throws SmsDeliveryException {
    if (successStatus.contains(answer.status())
        && success.map(pattern -> pattern.matcher(answer.body()).find()).orElse(true)) {
      return;
    }
    boolean numberAtFault =
        badNumber.map(pattern -> pattern.matcher(answer.body()).find()).orElse(false);
    throw new SmsDeliveryException(
        numberAtFault ? Reason.BAD_NUMBER : SmsFailures.reason(answer.failureReason()),
        "HTTP " + answer.status());
  }

  /** HTTP status codes from one to another, both included. */
  record StatusRange(int from, int to) {

    private static final Pattern FORM = Pattern.compile("([1-5]\\d\\d)(?:-([1-5]\\d\\d))?");

    /**
     * Reads {@code 200} or {@code 200-299}.
     *
     * @throws IllegalArgumentException with a text for the admin
     */
    static StatusRange parse(String text) {
      var matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "must be a status such as 200 or a range such as 200-299");
      }
      int from = Integer.parseInt(matcher.group(1));
      return new StatusRange(
          from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
    }

    boolean contains(int status) {
      return from <= status && status <= to;
    }
  }
}
