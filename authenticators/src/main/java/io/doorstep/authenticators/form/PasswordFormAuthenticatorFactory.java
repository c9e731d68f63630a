package io.doorstep.authenticators.form;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/** The password of whoever was named on the contact form. */
public final class PasswordFormAuthenticatorFactory extends LoginStepFactory {

  public static final String PROVIDER_ID = "doorstep-password";

  @Override
  public Authenticator create(KeycloakSession session) {
    return new PasswordFormAuthenticator(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: password";
  }

  @Override
  public String getHelpText() {
    return "Asks for the password of the account that was named before, and answers alike whether or"
        + " not there is one. Wrong tries are counted by the realm's brute-force detection.";
  }

  @Override
  public String getReferenceCategory() {
    return PasswordCredentialModel.TYPE;
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
