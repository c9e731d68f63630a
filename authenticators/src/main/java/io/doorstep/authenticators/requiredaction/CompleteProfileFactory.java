package io.doorstep.authenticators.requiredaction;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.authenticators.broker.SocialLinkGuard;

/** Makes the action {@value #PROVIDER_ID}. */
public final class CompleteProfileFactory implements RequiredActionFactory {

  public static final String PROVIDER_ID = "doorstep-complete-profile";

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new CompleteProfile(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayText() {
    return "Complete the profile of the account type";
  }

  @Override
  public void init(Config.Scope config) {}

  /** Where this action asks for a profile, nothing else goes on before it. */
  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new SocialLinkGuard());
  }

  @Override
  public void close() {}
}
