package io.doorstep.storage.onboarding;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.AccountTypeProviderFactory;

/** A realm component for each account type; its name is the type's id. */
public final class ConfiguredAccountTypeProviderFactory implements AccountTypeProviderFactory {

  private static final String ID = "doorstep-account-type";

  @Override
  public AccountTypeProvider create(KeycloakSession session) {
    return new ConfiguredAccountTypeProvider(session);
  }

  @Override
  public AccountTypeProvider create(KeycloakSession session, ComponentModel component) {
    return create(session);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    new AccountTypeCheck(session, realm).requireValid(component);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(ConfiguredAccountTypeProviderFactory::onEvent);
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmModel.RealmPostCreateEvent created) {
      KeycloakSession session = created.getKeycloakSession();
      RealmModel realm = created.getCreatedRealm();
      List<AccountType> types = session.getProvider(AccountTypeProvider.class).list(realm);
      if (!types.isEmpty()) {
        new AccountTypeCheck(session, realm).requireFields(types);
      }
    }
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "A kind of account: what it gets, what it must prove and fill in, and who creates it.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return AccountTypeProperty.configProperties();
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void close() {}
}
