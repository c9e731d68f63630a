package io.doorstep.authenticators.requiredaction;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the action {@value #PROVIDER_ID}, which comes before all others. */
public final class PlatformGateFactory implements RequiredActionFactory {

  public static final String PROVIDER_ID = "doorstep-platform";

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new PlatformGate();
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayText() {
    return "Check the platform";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
