package io.doorstep.authenticators.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpSend;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message, from the theme's message bundles and the realm's own localization.
 *
 * @param service the realm's display name: people are to see who writes
 * @param theme whose templates and messages are used
 * @param minutes for which the code is good
 * @param reference tells this code from the one before it
 */
record OtpText(
    Theme theme,
    Locale locale,
    String service,
    int minutes,
    String reference,
    Properties messages) {

  static OtpText of(KeycloakSession session, OtpChallenge challenge, Locale locale) {
    RealmModel realm = session.getContext().getRealm();
    OtpSend send = challenge.send();
    try {
      Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
      return new OtpText(
          theme,
          locale,
          serviceName(realm),
          (int) Math.max(1, Duration.between(send.sentAt(), send.expiresAt()).toMinutes()),
          send.reference(),
          theme.getEnhancedMessages(realm, locale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String serviceName(RealmModel realm) {
    @Nullable String displayName = realm.getDisplayName();
    return displayName == null || displayName.isBlank() ? realm.getName() : displayName;
  }

  /** The text of an SMS: {0} the code, {1} the service, {2} minutes, {3} the reference. */
  String sms(OtpPurpose purpose, OtpCode code) {
    return format("doorstepSms." + purpose.key(), code.reveal(), service, minutes, reference);
  }

  /** The subject of an e-mail: {0} the service. Never the code: subjects show on locked phones. */
  String emailSubject(OtpPurpose purpose) {
    return format("doorstepEmailSubject." + purpose.key(), service);
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(messages.getProperty(key, key), locale).format(arguments);
  }
}
