package io.doorstep.authenticators.sms.msg91;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.doorstep.authenticators.sms.SmsFailures;
import io.doorstep.authenticators.vendor.VendorAnswer;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/**
 * What MSG91's answers mean. An error may come with HTTP 200, with a code or with words alone.
 *
 * @see <a href="https://control.msg91.com/apidoc/textsms/send-sms-flow.php">Send SMS via Flow</a>
 * @see <a
 *     href="https://msg91.com/help/how-to-update-contact-details-for-billing-and-tech-alerts">The
 *     error codes</a>
 */
final class Msg91Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern ABOUT_NUMBER =
      Pattern.compile("valid mobile", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT_ACCOUNT =
      Pattern.compile(
          "auth ?key|unauthori[sz]ed|balance|whitelist|sender ?id", Pattern.CASE_INSENSITIVE);

  private Msg91Answers() {}

  static void requireSuccess(VendorAnswer answer) throws SmsDeliveryException {
    if (answer.failureReason() == VendorException.Reason.TRY_LATER) {
      throw new SmsDeliveryException(Reason.TRY_LATER, "HTTP " + answer.status());
    }
    JsonNode json = read(answer.body());
    if (!answer.isSuccess() || !json.path("type").asText().equals("success")) {
      // words and codes of the vendor's own; its text may repeat the number and stays out
      int code = json.path("apiError").asInt(json.path("code").asInt());
      throw new SmsDeliveryException(
          reason(answer, json, code), "HTTP " + answer.status() + ", code " + code);
    }
  }

  private static Reason reason(VendorAnswer answer, JsonNode json, int code) {
    if (answer.isSuccess() && json.isMissingNode()) {
      return Reason.TRY_LATER;
    }
    String words = json.path("message").asText() + json.path("errors");
    return switch (code) {
      // mobile number missing or invalid
      case 101, 202 -> Reason.BAD_NUMBER;
      // the same text to the same number within 10 seconds
      case 311 -> Reason.REFUSED;
      // header or entity, authkey, balance, account expired or banned, address not whitelisted
      case 106, 203, 207, 208, 301, 302, 303, 418 -> Reason.MISCONFIGURED;
      default -> {
        if (ABOUT_NUMBER.matcher(words).find()) {
          yield Reason.BAD_NUMBER;
        }
        yield ABOUT_ACCOUNT.matcher(words).find()
            ? Reason.MISCONFIGURED
            : SmsFailures.reason(answer.failureReason());
      }
    };
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
