package io.doorstep.authenticators.credential;

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
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.theme.Theme;

import io.doorstep.authenticators.sms.SmsGateway;
import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells a user where they were reached before that their mobile number or e-mail address has
 * changed: at the old one, and at the proven contact of the other kind. Whoever did not change it
 * themselves can then do something about it (NIST SP 800-63B-4 4.6).
 */
final class ContactChangeNotice implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(ContactChangeNotice.class);

  private static final String EXECUTOR = "doorstep-delivery";
  private static final String EMAIL_TEMPLATE = "doorstep-contact-changed.ftl";

  private final KeycloakSessionFactory sessions;
  private final String realmId;
  private final String userId;
  private final ContactAddress present;
  private final SmsGateway gateway;
  private final @Nullable SmsMessage sms;
  private final @Nullable EmailAddress email;

  private ContactChangeNotice(ContactConfirmedEvent change, ContactAddress previous) {
    KeycloakSession session = change.session();
    RealmModel realm = change.realm();
    UserModel user = change.user();
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    @Nullable PhoneNumber number =
        previous instanceof PhoneNumber old
            ? old
            : contacts.verifiedMobile(realm, user).orElse(null);
    this.sessions = session.getKeycloakSessionFactory();
    this.realmId = realm.getId();
    this.userId = user.getId();
    this.present = change.address();
    this.gateway = SmsGateway.of(session, realm);
    this.email =
        previous instanceof EmailAddress old
            ? old
            : contacts.verifiedEmail(realm, user).orElse(null);
    this.sms =
        number == null
            ? null
            : new SmsMessage(
                number, key(), smsText(session, user), Map.of("service", serviceName(realm)));
  }

  /** Sends the notices once the transaction of the change has committed. */
  static void afterCompletionOf(ContactConfirmedEvent change, ContactAddress previous) {
    ContactChangeNotice notice = new ContactChangeNotice(change, previous);
    KeycloakSession session = change.session();
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
    if (sms != null) {
      sendSms(sms);
    }
    if (email != null) {
      KeycloakModelUtils.runJobInTransaction(sessions, session -> sendEmail(session, email));
    }
  }

  private void sendSms(SmsMessage message) {
    try {
      gateway.send(message);
    } catch (SmsDeliveryException e) {
      LOGGER.warnf("User %s could not be told by SMS of a changed contact: %s", userId, e.reason());
    }
  }

  private void sendEmail(KeycloakSession session, EmailAddress to) {
    RealmModel realm = session.realms().getRealm(realmId);
    session.getContext().setRealm(realm);
    UserModel user = session.users().getUserById(realm, userId);
    if (user == null || realm.getSmtpConfig().isEmpty()) {
      return;
    }
    // Keycloak adds to it
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("contact", present.kind().key());
    attributes.put("destination", present.masked());
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(realm)
          .setUser(reachedAt(user, to))
          .send(
              "doorstepEmailSubject." + key(),
              List.of(serviceName(realm)),
              EMAIL_TEMPLATE,
              attributes);
    } catch (EmailException e) {
      LOGGER.warnf("User %s could not be told by e-mail of a changed contact", userId);
    }
  }

  /** Keycloak writes to the user's address, which is the new one by now. */
  private static UserModel reachedAt(UserModel user, EmailAddress to) {
    return new UserModelDelegate(user) {
      @Override
      public String getEmail() {
        return to.reveal();
      }
    };
  }

  private String key() {
    return present.kind().key() + "-changed";
  }

  private String smsText(KeycloakSession session, UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    Locale locale = session.getContext().resolveLocale(user);
    try {
      Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
      String pattern = theme.getEnhancedMessages(realm, locale).getProperty("doorstepSms." + key());
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
