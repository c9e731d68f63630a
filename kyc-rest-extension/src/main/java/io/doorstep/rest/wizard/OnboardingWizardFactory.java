package io.doorstep.rest.wizard;

import java.util.ArrayList;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.rest.http.BrowserForm;

/** Makes the action {@value #PROVIDER_ID}. */
public final class OnboardingWizardFactory implements RequiredActionFactory {

  public static final String PROVIDER_ID = BrowserForm.REQUIRED_ACTION;

  /** Config: whether nobody gets past it while their case awaits them. */
  static final String MANDATORY = "mandatory";

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new OnboardingWizard(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayText() {
    return "Fill in the case of the account type";
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    List<ProviderConfigProperty> properties = new ArrayList<>(MAX_AUTH_AGE_CONFIG_PROPERTIES);
    properties.addAll(
        ProviderConfigurationBuilder.create()
            .property()
            .name(MANDATORY)
            .label("Mandatory")
            .helpText(
                "If on, there is no login while the case awaits its owner: the pages can not be"
                    + " left, and logins without pages are refused. If off, the pages can be left"
                    + " for later, and come again with the next login.")
            .type(ProviderConfigProperty.BOOLEAN_TYPE)
            .defaultValue(false)
            .add()
            .build());
    return List.copyOf(properties);
  }

  @Override
  public void init(Config.Scope config) {
    // nothing to configure
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
