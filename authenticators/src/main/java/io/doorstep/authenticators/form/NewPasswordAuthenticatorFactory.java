package io.doorstep.authenticators.form;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import org.jspecify.annotations.Nullable;

/** The last step of a password reset. */
public final class NewPasswordAuthenticatorFactory extends LoginStepFactory {

  public static final String PROVIDER_ID = "doorstep-new-password";

  @Override
  public Authenticator create(KeycloakSession session) {
    return new NewPasswordAuthenticator(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: new password";
  }

  @Override
  public String getHelpText() {
    return "Takes the new password at the end of a reset, ends all sessions of the user, and starts"
        + " the login anew.";
  }

  @Override
  public @Nullable String getReferenceCategory() {
    return null;
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
