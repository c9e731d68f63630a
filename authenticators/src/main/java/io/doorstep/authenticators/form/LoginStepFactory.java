package io.doorstep.authenticators.form;

import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;

/** What the factories of the login steps have in common. */
abstract class LoginStepFactory implements AuthenticatorFactory {

  private static final Requirement[] REQUIREMENTS = {
    Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED
  };

  @Override
  public final Requirement[] getRequirementChoices() {
    return REQUIREMENTS.clone();
  }

  /** A contact or password made up in the middle of a login would prove nothing. */
  @Override
  public final boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public final void init(Config.Scope config) {}

  @Override
  public final void postInit(KeycloakSessionFactory factory) {}

  @Override
  public final void close() {}
}
