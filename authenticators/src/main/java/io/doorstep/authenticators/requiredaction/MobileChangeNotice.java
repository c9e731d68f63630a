package io.doorstep.authenticators.requiredaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.theme.Theme;

import io.doorstep.authenticators.sms.SmsGateway;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;
import org.jboss.logging.Logger;

/**
 * Tells a user where they were reached before that their mobile number has changed: by SMS to the
 * old number, and by e-mail if there is a proven address. Whoever did not change it themselves can
 * then do something about it (NIST SP 800-63B-4 4.6).
 */
final class MobileChangeNotice implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(MobileChangeNotice.class);

  private static final String EXECUTOR = "doorstep-delivery";
  private static final String KEY = "mobile-changed";
  private static final String EMAIL_TEMPLATE = "doorstep-mobile-changed.ftl";

  private final KeycloakSessionFactory sessions;
  private final String realmId;
  private final String userId;
  private final PhoneNumber present;
  private final SmsGateway gateway;
  private final SmsMessage sms;

  private MobileChangeNotice(
      KeycloakSession session, UserModel user, PhoneNumber previous, PhoneNumber present) {
    RealmModel realm = session.getContext().getRealm();
    this.sessions = session.getKeycloakSessionFactory();
    this.realmId = realm.getId();
    this.userId = user.getId();
    this.present = present;
    this.gateway = SmsGateway.of(session, realm);
    this.sms =
        new SmsMessage(
            previous, KEY, smsText(session, user), Map.of("service", serviceName(realm)));
  }

  /** Sends the notices once the session's transaction has committed. */
  static void afterCompletionOf(
      KeycloakSession session, UserModel user, PhoneNumber previous, PhoneNumber present) {
    MobileChangeNotice notice = new MobileChangeNotice(session, user, previous, present);
    ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                executor.execute(notice);
              }

              @Override
              protected void rollbackImpl() {}
            });
  }

  @Override
  public void run() {
    try {
      gateway.send(sms);
    } catch (SmsDeliveryException e) {
      LOGGER.warnf("User %s could not be told by SMS of a changed number: %s", userId, e.reason());
    }
    KeycloakModelUtils.runJobInTransaction(sessions, this::sendEmail);
  }

  private void sendEmail(KeycloakSession session) {
    RealmModel realm = session.realms().getRealm(realmId);
    session.getContext().setRealm(realm);
    UserModel user = session.users().getUserById(realm, userId);
    if (user == null || !user.isEmailVerified() || realm.getSmtpConfig().isEmpty()) {
      return;
    }
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("destination", present.masked());
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(realm)
          .setUser(user)
          .send(
              "doorstepEmailSubject." + KEY,
              List.of(serviceName(realm)),
              EMAIL_TEMPLATE,
              attributes);
    } catch (EmailException e) {
      LOGGER.warnf("User %s could not be told by e-mail of a changed number", userId);
    }
  }

  private static String smsText(KeycloakSession session, UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    Locale locale = session.getContext().resolveLocale(user);
    try {
      Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
      String pattern = theme.getEnhancedMessages(realm, locale).getProperty("doorstepSms." + KEY);
      // the places of a code's texts, of which only the service applies
      return new MessageFormat(pattern, locale).format(new Object[] {"", serviceName(realm)});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String serviceName(RealmModel realm) {
    String displayName = realm.getDisplayName();
    return displayName == null || displayName.isBlank() ? realm.getName() : displayName;
  }
}
