package io.doorstep.storage.encryption;

import java.util.List;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.KeyWrapProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the data keys anew that an old key-encryption key wraps, while the server serves: a few at
 * a time, each batch in a transaction of its own. What is encrypted with the data keys stays as it
 * is. Stopped half-way, it goes on at the next run; run twice at once, it does no harm.
 */
final class KeyRotation implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(KeyRotation.class);

  private static final int BATCH_SIZE = 100;

  /** Leaves the rest to the next run, well before the transaction around all this times out. */
  private static final long MAX_RUN_NANOS = 60_000_000_000L;

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    long end = System.nanoTime() + MAX_RUN_NANOS;
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      int renewed = rotate(factory, realmId, end);
      if (renewed > 0) {
        LOGGER.infof("Wrapped %d data keys of realm %s anew", renewed, realmId);
      }
    }
  }

  private static int rotate(KeycloakSessionFactory factory, String realmId, long end) {
    int renewed = 0;
    @Nullable String last = "";
    while (last != null && System.nanoTime() < end) {
      String after = last;
      Batch batch =
          KeycloakModelUtils.runJobInTransactionWithResult(
              factory, nested -> rotateBatch(nested, realmId, after));
      renewed += batch.renewed();
      last = batch.lastId();
    }
    return renewed;
  }

  /**
   * What became of a batch.
   *
   * @param lastId the id to go on behind; null if there is no more
   */
  private record Batch(int renewed, @Nullable String lastId) {}

  private static Batch rotateBatch(KeycloakSession session, String realmId, String after) {
    // keys may come from the vault of the realm at hand
    session.getContext().setRealm(session.realms().getRealm(realmId));
    KeyWrapProvider wrapper = session.getProvider(KeyWrapProvider.class);
    DataKeyTable table =
        new DataKeyTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    List<DataKey> keys = table.wrappedByOthers(realmId, wrapper.currentKeyId(), after, BATCH_SIZE);
    int renewed = 0;
    for (DataKey key : keys) {
      renewed += renew(table, key, wrapper) ? 1 : 0;
    }
    boolean more = keys.size() == BATCH_SIZE;
    return new Batch(renewed, more ? keys.get(keys.size() - 1).id().toString() : null);
  }

  private static boolean renew(DataKeyTable table, DataKey key, KeyWrapProvider wrapper) {
    try {
      return table.replace(key, key.wrapAnew(wrapper));
    } catch (DecryptionException e) {
      LOGGER.errorf("Data key %s can not be unwrapped: %s", key.id(), e.reason());
      return false;
    }
  }
}
