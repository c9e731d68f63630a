package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.storage.jpa.entity.DocumentEntity;
import org.jboss.logging.Logger;

/**
 * Takes away what crashes leave: rows whose content was never stored, and content without a row.
 * Run twice at once, it does no harm.
 */
final class DocumentSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(DocumentSweeper.class);

  private static final int BATCH_SIZE = 200;

  private final String store;
  private final Duration age;

  /**
   * @param store where new pictures go
   * @param age from which on something is taken for left
   */
  DocumentSweeper(String store, Duration age) {
    this.store = store;
    this.age = age;
  }

  @Override
  public void run(KeycloakSession session) {
    Instant before = Instant.ofEpochMilli(Time.currentTimeMillis()).minus(age);
    sweepRows(session, before);
    Set<String> stores = new TreeSet<>(DocumentTable.of(session).stores());
    stores.add(store);
    for (String name : stores) {
      sweepStore(session.getKeycloakSessionFactory(), name, before);
    }
  }

  private static void sweepRows(KeycloakSession session, Instant before) {
    for (DocumentEntity row : DocumentTable.of(session).abandoned(before, BATCH_SIZE)) {
      try {
        KeycloakModelUtils.runJobInTransaction(
            session.getKeycloakSessionFactory(), own -> discard(own, row));
        LOGGER.infof("Took away document %s, which was never completed", row.getId());
      } catch (RuntimeException e) {
        LOGGER.warnf(e, "Document %s is left to the next sweep", row.getId());
      }
    }
  }

  private static void discard(KeycloakSession own, DocumentEntity row) {
    // keys may come from the vault of the realm at hand
    own.getContext().setRealm(own.realms().getRealm(row.getRealmId()));
    Leftovers.discard(own, row);
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
