package io.doorstep.authenticators.verification;

import java.util.Comparator;
import java.util.Optional;

import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import io.doorstep.authenticators.vendor.BreakerRules;
import io.doorstep.authenticators.vendor.VendorBreakers;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorGuard;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import org.jboss.logging.Logger;

/** Makes the current realm's verifiers from its components. */
final class Verifiers {

  private static final Logger LOGGER = Logger.getLogger(Verifiers.class);
  private static final VendorBreakers BREAKERS = new VendorBreakers(GuardedVerifier.KIND);

  private final KeycloakSession session;
  private final RealmModel realm;

  Verifiers(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * The realm's verifier of a kind. Imported realms are not validated: of several the first by name
   * counts.
   *
   * @throws VerificationException if there is one that can't be set up, so that an admin's mistake
   *     does not pass for a realm without
   */
  <P extends Provider> Optional<GuardedVerifier<P>> find(Class<P> kind)
      throws VerificationException {
    Optional<ComponentModel> component =
        realm
            .getComponentsStream(realm.getId(), kind.getName())
            .min(
                Comparator.comparing(
                    ComponentModel::getName, Comparator.nullsLast(String::compareTo)));
    return component.isEmpty() ? Optional.empty() : Optional.of(verifier(kind, component.get()));
  }

  private <P extends Provider> GuardedVerifier<P> verifier(Class<P> kind, ComponentModel model)
      throws VerificationException {
    try {
      BreakerRules rules = new VendorConfig(session.vault(), model).breakerRules();
      P verifier = kind.cast(factory(kind, model).create(session, model));
      VendorGuard guard =
          new VendorGuard(
              GuardedVerifier.KIND,
              GuardedVerifier.METER,
              model.getName(),
              model.getProviderId(),
              BREAKERS.of(model, rules));
      return new GuardedVerifier<>(model.getId(), guard, verifier);
    } catch (RuntimeException e) {
      // our own words, which name the property and never its value
      LOGGER.warnf(
          "%s %s (%s): %s",
          GuardedVerifier.KIND, model.getName(), model.getProviderId(), e.getMessage());
      throw new VerificationException(Reason.MISCONFIGURED, "could not be set up");
    }
  }

  private ComponentFactory<?, ?> factory(Class<? extends Provider> kind, ComponentModel model) {
    if (session.getKeycloakSessionFactory().getProviderFactory(kind, model.getProviderId())
        instanceof ComponentFactory<?, ?> factory) {
      return factory;
    }
    throw new IllegalArgumentException("there is no such provider");
  }
}
