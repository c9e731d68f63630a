package io.doorstep.authenticators.verification;

import java.util.List;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.authenticators.vendor.AbstractVendorFactory;
import io.doorstep.spi.component.SoleComponent;

/**
 * What all verifiers' factories have in common beyond other vendors': a realm has one of a kind,
 * since a code belongs to whom it was asked of.
 *
 * @param <P> the kind of verifier
 */
public abstract class AbstractVerifierFactory<P extends Provider> extends AbstractVendorFactory<P> {

  private final Class<P> kind;

  protected AbstractVerifierFactory(Class<P> kind, List<ProviderConfigProperty> properties) {
    super(properties);
    this.kind = kind;
  }

  @Override
  public final void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model)
      throws ComponentValidationException {
    super.validateConfiguration(session, realm, model);
    SoleComponent.require(realm, model, kind, "The realm already has a verifier of this kind");
  }
}
