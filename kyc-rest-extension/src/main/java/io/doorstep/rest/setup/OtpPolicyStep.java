package io.doorstep.rest.setup;

import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.otp.OtpProvider;

/** The policy of one-time codes, with its defaults written out for an admin to see and change. */
final class OtpPolicyStep implements SetupStep {

  private static final String TYPE = "component";
  private static final String NAME = "one-time-codes";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    String providerType = OtpProvider.class.getName();
    boolean present = realm.getComponentsStream(realm.getId(), providerType).findAny().isPresent();
    if (present) {
      report.left(TYPE, NAME);
      return;
    }
    ComponentFactory<?, ?> factory =
        (ComponentFactory<?, ?>)
            session.getKeycloakSessionFactory().getProviderFactory(OtpProvider.class);
    ComponentModel policy = new ComponentModel();
    policy.setName(NAME);
    policy.setParentId(realm.getId());
    policy.setProviderType(providerType);
    policy.setProviderId(factory.getId());
    for (ProviderConfigProperty property : factory.getConfigProperties()) {
      policy.put(property.getName(), String.valueOf(property.getDefaultValue()));
    }
    realm.addComponentModel(policy);
    report.created(TYPE, NAME);
  }
}
