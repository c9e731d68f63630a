package io.doorstep.storage.document.store;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.document.DocumentStoreFactory;
import org.jspecify.annotations.Nullable;

/** Keeps pictures in Keycloak's database. */
public final class DatabaseDocumentStoreFactory implements DocumentStoreFactory {

  public static final String ID = "database";

  @Override
  public DocumentStore create(KeycloakSession session) {
    // the sweeper, which only deletes, has no realm at hand
    @Nullable RealmModel realm = session.getContext().getRealm();
    return new DatabaseDocumentStore(
        session.getProvider(JpaConnectionProvider.class).getEntityManager(),
        realm == null ? "" : realm.getId());
  }

  @Override
  public String getId() {
    return ID;
  }

  /** The one that is taken where nobody asks for another. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
