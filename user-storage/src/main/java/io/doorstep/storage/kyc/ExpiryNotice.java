package io.doorstep.storage.kyc;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the holder of an approval by e-mail that it ends soon. */
final class ExpiryNotice {

  private static final Logger LOGGER = Logger.getLogger(ExpiryNotice.class);

  private static final String SUBJECT = "doorstepEmailSubject.kyc-expiry";
  private static final String TEMPLATE = "doorstep-kyc-expiry.ftl";

  private final KeycloakSession session;
  private final RealmModel realm;

  ExpiryNotice(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** Sends the notice, if there is somebody to send it to and a way to. */
  void send(KycCaseEntity kyc) {
    @Nullable UserModel user = session.users().getUserById(realm, kyc.getUserId());
    if (user == null || !user.isEmailVerified() || realm.getSmtpConfig().isEmpty()) {
      return;
    }
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("until", dateOf(kyc, session.getContext().resolveLocale(user)));
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(realm)
          .setUser(user)
          .send(SUBJECT, List.of(serviceName()), TEMPLATE, attributes);
    } catch (EmailException e) {
      LOGGER.warnf("User %s could not be told that an approval ends", user.getId());
    }
  }

  private static String dateOf(KycCaseEntity kyc, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(Times.instant(kyc.getExpiresAt()).atZone(ZoneOffset.UTC));
  }

  private String serviceName() {
    @Nullable String displayName = realm.getDisplayName();
    return displayName == null || displayName.isBlank() ? realm.getName() : displayName;
  }
}
