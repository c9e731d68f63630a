package io.doorstep.authenticators.condition;

import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;

import org.jspecify.annotations.Nullable;

/** What the factories of the conditions have in common. */
abstract class PassiveConditionFactory implements ConditionalAuthenticatorFactory {

  private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

  @Override
  public final @Nullable String getReferenceCategory() {
    return null;
  }

  @Override
  public final boolean isConfigurable() {
    return true;
  }

  @Override
  public final Requirement[] getRequirementChoices() {
    return REQUIREMENTS.clone();
  }

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
