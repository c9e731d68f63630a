package io.doorstep.storage.access;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.access.Feature;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.access.FeatureProviderFactory;

/** A realm component for each feature; its name is the feature's id. */
public final class ConfiguredFeatureProviderFactory implements FeatureProviderFactory {

  private static final String ID = "doorstep-feature";

  @Override
  public FeatureProvider create(KeycloakSession session) {
    return new ConfiguredFeatureProvider(session);
  }

  @Override
  public FeatureProvider create(KeycloakSession session, ComponentModel component) {
    return create(session);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    Feature feature = FeatureConfig.feature(component);
    boolean isTaken =
        realm
            .getComponentsStream(realm.getId(), FeatureProvider.class.getName())
            .filter(other -> !other.getId().equals(component.getId()))
            .anyMatch(other -> feature.id().equals(other.getName()));
    if (isTaken) {
      throw new ComponentValidationException(
          "The realm already has a feature ''{0}''", feature.id());
    }
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Something in the realm's apps that an account has or has not: a claim says which.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return FeatureConfig.properties();
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
