package io.doorstep.authenticators.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.keycloak.common.util.Environment;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

import io.doorstep.authenticators.sms.SmsGateway.Receipt;
import io.doorstep.authenticators.sms.console.ConsoleOutbox;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/**
 * A code that is ready to leave by e-mail, through Keycloak's own sender and the realm's SMTP
 * server.
 */
final class OtpEmail implements OtpParcel {

  private static final String TEMPLATE = "doorstep-otp.ftl";
  private static final String SMTP = "smtp";
  private static final String CONSOLE = "console";

  private final KeycloakSessionFactory sessions;
  private final RealmModel realm;
  private final EmailAddress to;
  private final OtpPurpose purpose;
  private final OtpCode code;
  private final Map<String, String> smtp;
  private final Content content;

  private record Content(String subject, String text, String html) {}

  OtpEmail(
      KeycloakSession session, EmailAddress to, OtpPurpose purpose, OtpCode code, OtpText text) {
    this.sessions = session.getKeycloakSessionFactory();
    this.realm = session.getContext().getRealm();
    this.to = to;
    this.purpose = purpose;
    this.code = code;
    this.smtp = Map.copyOf(realm.getSmtpConfig());
    this.content = render(session, text);
  }

  private Content render(KeycloakSession session, OtpText text) {
    FreeMarkerProvider templates = session.getProvider(FreeMarkerProvider.class);
    Map<String, Object> attributes = attributes(text);
    try {
      return new Content(
          text.emailSubject(purpose),
          templates.processTemplate(attributes, "text/" + TEMPLATE, text.theme()),
          templates.processTemplate(attributes, "html/" + TEMPLATE, text.theme()));
    } catch (FreeMarkerException e) {
      throw new IllegalStateException("The e-mail template does not work", e);
    }
  }

  /** What Keycloak gives to every e-mail template, and ours. */
  private Map<String, Object> attributes(OtpText text) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("locale", text.locale());
    attributes.put("ltr", isLeftToRight(text));
    attributes.put("msg", new MessageFormatterMethod(text.locale(), text.messages()));
    attributes.put("realmName", text.service());
    attributes.put("subject", text.emailSubject(purpose));
    attributes.put("purpose", purpose.key());
    attributes.put("code", code.reveal());
    attributes.put("minutes", text.minutes());
    attributes.put("reference", text.reference());
    try {
      attributes.put("properties", text.theme().getProperties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return attributes;
  }

  private static boolean isLeftToRight(OtpText text) {
    String language = text.locale().getDisplayLanguage(text.locale());
    return new Bidi(language, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
  }

  @Override
  public Receipt send(Consumer<String> refusals) throws SmsDeliveryException {
    if (smtp.isEmpty()) {
      return sendToConsole();
    }
    // a session without a transaction: Keycloak's sender needs one for the vault and its trust
    // store
    try (KeycloakSession session = sessions.create()) {
      session.getContext().setRealm(realm);
      session
          .getProvider(EmailSenderProvider.class)
          .send(smtp, to.reveal(), content.subject(), content.text(), content.html());
      return new Receipt(SMTP, null);
    } catch (EmailException e) {
      refusals.accept(SMTP);
      throw new SmsDeliveryException(Reason.TRY_LATER, "the SMTP server did not take the message");
    }
  }

  private Receipt sendToConsole() throws SmsDeliveryException {
    if (!Environment.isDevMode()) {
      throw new SmsDeliveryException(Reason.MISCONFIGURED, "the realm has no SMTP server");
    }
    ConsoleOutbox.print(OtpChannel.EMAIL.key(), to.reveal(), purpose.key(), code.reveal());
    return new Receipt(CONSOLE, null);
  }
}
