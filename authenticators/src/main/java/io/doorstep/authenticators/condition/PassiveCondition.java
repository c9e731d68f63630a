package io.doorstep.authenticators.condition;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A condition that only looks: it has no page, needs no user and sets nothing up. */
interface PassiveCondition extends ConditionalAuthenticator {

  @Override
  default void action(AuthenticationFlowContext context) {}

  @Override
  default boolean requiresUser() {
    return false;
  }

  @Override
  default void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  default void close() {}
}
