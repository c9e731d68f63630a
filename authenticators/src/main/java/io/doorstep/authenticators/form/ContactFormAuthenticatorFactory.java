package io.doorstep.authenticators.form;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import org.jspecify.annotations.Nullable;

/** The first page: who is it. */
public final class ContactFormAuthenticatorFactory extends LoginStepFactory {

  public static final String PROVIDER_ID = "doorstep-contact-form";

  @Override
  public Authenticator create(KeycloakSession session) {
    return new ContactFormAuthenticator(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: contact form";
  }

  @Override
  public String getHelpText() {
    return "Asks for a mobile number, an e-mail address or a username, and goes on alike whether or"
        + " not there is such an account. Passkeys are offered beside it if the realm has them on.";
  }

  @Override
  public @Nullable String getReferenceCategory() {
    return null;
  }

  @Override
  public boolean isConfigurable() {
    return true;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ContactFormConfig.properties();
  }
}
