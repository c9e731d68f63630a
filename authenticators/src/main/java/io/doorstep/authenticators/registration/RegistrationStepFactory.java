package io.doorstep.authenticators.registration;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

import org.jspecify.annotations.Nullable;

/** What the steps after the registration form have in common. */
abstract class RegistrationStepFactory implements AuthenticatorFactory {

  private final String id;
  private final Authenticator authenticator;

  /**
   * @param authenticator keeps no state, so that one serves all sessions
   */
  RegistrationStepFactory(String id, Authenticator authenticator) {
    this.id = id;
    this.authenticator = authenticator;
  }

  @Override
  public final Authenticator create(KeycloakSession session) {
    return authenticator;
  }

  @Override
  public final String getId() {
    return id;
  }

  @Override
  public final Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
  }

  @Override
  public @Nullable String getReferenceCategory() {
    return null;
  }

  @Override
  public final boolean isConfigurable() {
    return false;
  }

  @Override
  public final boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public final List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  public final void init(Config.Scope config) {}

  @Override
  public final void postInit(KeycloakSessionFactory factory) {}

  @Override
  public final void close() {}
}
