package io.doorstep.authenticators.requiredaction;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** What the factories of the actions about a contact have in common. */
abstract class ContactActionFactory implements RequiredActionFactory {

  private final String id;
  private final RequiredActionProvider action;

  /**
   * @param action keeps no state, so that one serves all sessions
   */
  ContactActionFactory(String id, RequiredActionProvider action) {
    this.id = id;
    this.action = action;
  }

  @Override
  public final RequiredActionProvider create(KeycloakSession session) {
    return action;
  }

  @Override
  public final String getId() {
    return id;
  }

  @Override
  public final void init(Config.Scope config) {}

  @Override
  public final void postInit(KeycloakSessionFactory factory) {}

  @Override
  public final void close() {}
}
