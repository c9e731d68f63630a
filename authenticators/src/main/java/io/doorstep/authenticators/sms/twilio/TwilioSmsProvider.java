package io.doorstep.authenticators.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.doorstep.authenticators.sms.SmsFailures;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.authenticators.vendor.VendorHttp;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;
import org.jspecify.annotations.Nullable;

/** Sends through a Twilio account of its own; nothing of the library's global state is used. */
final class TwilioSmsProvider implements SmsProvider {

  private final TwilioRestClient client;
  private final @Nullable String from;
  private final @Nullable String messagingServiceSid;

  TwilioSmsProvider(TwilioSmsConfig config) {
    client =
        new TwilioRestClient.Builder(config.user(), config.secret().reveal())
            .accountSid(config.accountSid())
            .region(config.region().orElse(null))
            .edge(config.edge().orElse(null))
            .httpClient(
                new TwilioHttpClient(
                    new VendorHttp(config.timeLimits()), config.baseUrl().orElse(null)))
            .build();
    from = config.from().orElse(null);
    messagingServiceSid = config.messagingServiceSid().orElse(null);
  }

  @Override
  public void send(SmsMessage message) throws SmsDeliveryException {
    Message taken;
    try {
      taken = creator(message).create(client);
    } catch (ApiConnectionException e) {
      throw e.getCause() instanceof VendorException fault
          ? SmsFailures.of(fault)
          : new SmsDeliveryException(SmsDeliveryException.Reason.TRY_LATER, "no answer");
    } catch (ApiException e) {
      throw TwilioErrors.failure(e);
    }
    if (taken.getErrorCode() != null) {
      throw TwilioErrors.failure(taken.getErrorCode());
    }
  }

  private MessageCreator creator(SmsMessage message) {
    PhoneNumber to = new PhoneNumber(message.to().reveal());
    if (messagingServiceSid == null) {
      return Message.creator(to, new PhoneNumber(from), message.text());
    }
    MessageCreator creator = Message.creator(to, messagingServiceSid, message.text());
    return from == null ? creator : creator.setFrom(from);
  }
}
