package io.doorstep.authenticators.registration;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import org.jspecify.annotations.Nullable;

/** Makes {@link RegistrationDraftAction}s. */
public final class RegistrationDraftActionFactory implements FormActionFactory {

  public static final String PROVIDER_ID = "doorstep-registration-draft";

  private static final String PASSWORD = "password";

  private static final RegistrationDraftAction ACTION = new RegistrationDraftAction();

  /** On unless it is switched off. */
  static boolean asksPassword(@Nullable AuthenticatorConfigModel config) {
    return config == null || !"false".equalsIgnoreCase(config.getConfig().get(PASSWORD));
  }

  @Override
  public FormAction create(KeycloakSession session) {
    return ACTION;
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep registration draft";
  }

  @Override
  public String getHelpText() {
    return "Checks the registration form and keeps it for the steps that follow, which prove mobile"
        + " number and e-mail address and then create the user. Stands in the place of"
        + " \"Registration User Profile Creation\" and \"Password Validation\".";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(PASSWORD)
        .label("Ask for a password")
        .helpText(
            "Whether the form asks for a password. Where the realm neither asks for a username nor"
                + " takes the e-mail address as one, it never does.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(true)
        .add()
        .build();
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
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
