package io.doorstep.storage.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactProviderFactory;

/** Keeps verified mobiles in Keycloak's database and takes over those of imported realms. */
public final class JpaContactProviderFactory implements ContactProviderFactory {

  @Override
  public ContactProvider create(KeycloakSession session) {
    return new JpaContactProvider(
        session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public String getId() {
    return DoorstepJpaEntityProviderFactory.ID;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(JpaContactProviderFactory::onEvent);
  }

  /** Imported users bring their verified numbers as attributes only. */
  private static void onEvent(ProviderEvent event) {
    if (event instanceof RealmModel.RealmPostCreateEvent created) {
      created
          .getKeycloakSession()
          .getProvider(ContactProvider.class)
          .adoptVerifiedMobiles(created.getCreatedRealm());
    }
  }

  @Override
  public void close() {}
}
