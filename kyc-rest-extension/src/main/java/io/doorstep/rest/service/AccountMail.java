package io.doorstep.rest.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the owner of an account by e-mail what staff decided about it. */
final class AccountMail {

  private static final Logger LOGGER = Logger.getLogger(AccountMail.class);

  private final KeycloakSession session;

  AccountMail(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Sends it, if there is an address and a way to.
   *
   * @param decision names the subject and the template
   */
  void send(UserModel user, String decision, Map<String, String> words) {
    RealmModel realm = session.getContext().getRealm();
    if (user.getEmail() == null || realm.getSmtpConfig().isEmpty()) {
      return;
    }
    Map<String, Object> attributes = new HashMap<>(words);
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(realm)
          .setUser(user)
          .send(
              "doorstepEmailSubject.account-" + decision,
              List.of(serviceName(realm)),
              "doorstep-account-" + decision + ".ftl",
              attributes);
    } catch (EmailException e) {
      LOGGER.warnf("User %s could not be told that the account is %s", user.getId(), decision);
    }
  }

  private static String serviceName(RealmModel realm) {
    @Nullable String displayName = realm.getDisplayName();
    return displayName == null || displayName.isBlank() ? realm.getName() : displayName;
  }
}
