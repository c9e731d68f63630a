package io.doorstep.rest.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.core.UriInfo;

import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.services.resources.LoginActionsService;

import org.jboss.logging.Logger;

/**
 * A link by which somebody sets the first password of their account, and proves their address:
 * Keycloak's action token, good once and until it expires.
 */
final class SetupLink {

  private static final Logger LOGGER = Logger.getLogger(SetupLink.class);

  private final KeycloakSession session;

  SetupLink(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Sends it, if the realm has a way to.
   *
   * @return whether it was sent
   */
  boolean send(UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    Duration lifespan = Duration.ofSeconds(realm.getActionTokenGeneratedByAdminLifespan());
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setAttribute(Constants.TEMPLATE_ATTR_REQUIRED_ACTIONS, actions())
          .setAttribute(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true)
          .setRealm(realm)
          .setUser(user)
          .sendExecuteActions(link(realm, user, lifespan), lifespan.toMinutes());
      return true;
    } catch (EmailException e) {
      LOGGER.warnf("User %s could not be sent a setup link", user.getId());
      return false;
    }
  }

  private String link(RealmModel realm, UserModel user, Duration lifespan) {
    Instant expiry = Instant.ofEpochMilli(Time.currentTimeMillis()).plus(lifespan);
    ExecuteActionsActionToken token =
        new ExecuteActionsActionToken(
            user.getId(),
            user.getEmail(),
            Math.toIntExact(expiry.getEpochSecond()),
            actions(),
            null,
            Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
    UriInfo uri = session.getContext().getUri();
    return LoginActionsService.actionTokenProcessor(uri)
        .queryParam("key", token.serialize(session, realm, uri))
        .build(realm.getName())
        .toString();
  }

  private static List<String> actions() {
    return List.of(RequiredAction.UPDATE_PASSWORD.name());
  }
}
