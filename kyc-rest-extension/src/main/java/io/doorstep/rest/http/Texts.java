package io.doorstep.rest.http;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

import io.doorstep.rest.error.Text;
import io.doorstep.spi.throttle.Countdown;
import org.jboss.logging.Logger;

/** Reads texts in a caller's language. */
public record Texts(Properties messages, Locale locale, Instant now) {

  private static final Logger LOG = Logger.getLogger(Texts.class);

  static Texts of(KeycloakSession session, Locale locale, Instant now) {
    RealmModel realm = session.getContext().getRealm();
    try {
      Properties messages =
          session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
      return new Texts(messages, locale, now);
    } catch (IOException e) {
      LOG.warnf(e, "No messages in %s for realm %s", locale, realm.getId());
      return new Texts(new Properties(), locale, now);
    }
  }

  /** A text in the language of whoever calls. */
  public static String read(KeycloakSession session, Text text) {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return of(session, session.getContext().resolveLocale(null), now).read(text);
  }

  String read(Text text) {
    String pattern = messages.getProperty(text.key(), text.key());
    Object[] arguments = text.arguments().stream().map(this::argument).toArray();
    return new MessageFormat(pattern, locale).format(arguments);
  }

  private Object argument(Object value) {
    return value instanceof Instant instant ? Countdown.secondsUntil(instant, now) : value;
  }
}
