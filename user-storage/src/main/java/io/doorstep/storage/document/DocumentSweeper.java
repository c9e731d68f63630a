package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.storage.jpa.entity.DocumentEntity;
import org.jboss.logging.Logger;

/**
 * Takes away what crashes leave: rows whose content was never stored, and content without a row;
 * documents that never became part of a case; and deleted pictures when their realm no longer keeps
 * them. Run twice at once, it does no harm.
 */
final class DocumentSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(DocumentSweeper.class);

  private static final int BATCH_SIZE = 200;

  private final String store;
  private final DocumentSettings.Sweeps sweeps;

  /**
   * @param store where new pictures go
   */
  DocumentSweeper(String store, DocumentSettings.Sweeps sweeps) {
    this.store = store;
    this.sweeps = sweeps;
  }

  @Override
  public void run(KeycloakSession session) {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    Instant before = now.minus(sweeps.after());
    DocumentTable table = DocumentTable.of(session);
    each(session, table.abandoned(before, BATCH_SIZE), Leftovers::discard);
    Instant unused = now.minus(sweeps.unusedAfter());
    each(session, table.unused(unused, BATCH_SIZE), Leftovers::discardUnpinned);
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      Instant kept = now.minus(retention(session.getKeycloakSessionFactory(), realmId));
      each(session, table.deletedUntil(realmId, kept, BATCH_SIZE), Leftovers::purge);
    }
    Set<String> stores = new TreeSet<>(table.stores());
    stores.add(store);
    for (String name : stores) {
      sweepStore(session.getKeycloakSessionFactory(), name, before);
    }
  }

  private static Duration retention(KeycloakSessionFactory factory, String realmId) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        own -> {
          own.getContext().setRealm(own.realms().getRealm(realmId));
          return own.getProvider(CaseProvider.class).policy().retention().deletedRecords();
        });
  }

  private static void each(
      KeycloakSession session,
      List<DocumentEntity> rows,
      BiPredicate<KeycloakSession, DocumentEntity> discard) {
    for (DocumentEntity row : rows) {
      try {
        boolean gone =
            KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), own -> discard.test(in(own, row), row));
        if (gone) {
          LOGGER.infof("Took away document %s, which belongs to nothing", row.getId());
        }
      } catch (RuntimeException e) {
        LOGGER.warnf(e, "Document %s is left to the next sweep", row.getId());
      }
    }
  }

  /** Keys may come from the vault of the realm at hand. */
  private static KeycloakSession in(KeycloakSession own, DocumentEntity row) {
    own.getContext().setRealm(own.realms().getRealm(row.getRealmId()));
    return own;
  }

  private static void sweepStore(KeycloakSessionFactory factory, String store, Instant before) {
    String after = "";
    try {
      do {
        String start = after;
        after =
            KeycloakModelUtils.runJobInTransactionWithResult(
                factory, own -> sweepPage(own, store, start, before));
      } while (!after.isEmpty());
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "The store %s is left to the next sweep", store);
    }
  }

  private static String sweepPage(
      KeycloakSession session, String store, String after, Instant before) {
    DocumentStore contents = session.getProvider(DocumentStore.class, store);
    try {
      DocumentStore.Page page = contents.page(after, before, BATCH_SIZE);
      Set<String> known = DocumentTable.of(session).known(page.keys());
      List<String> orphans = page.keys().stream().filter(key -> !known.contains(key)).toList();
      for (String orphan : orphans) {
        contents.delete(orphan);
        LOGGER.infof("Took away the content of document %s, of which nothing is known", orphan);
      }
      return page.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
