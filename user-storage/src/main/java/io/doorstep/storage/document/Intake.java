package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;
import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.encryption.EncryptionProvider;
import org.jboss.logging.Logger;

/**
 * Stores pictures so that a crash at any moment leaves a whole one or none. First a pending row is
 * committed, then the content is stored, then the row is made ready. A row that stays pending tells
 * the sweeper where content may lie that nobody was promised.
 */
final class Intake {

  /** The field's name in the encryption; stored, so it never changes. */
  static final String CONTENT = "content";

  private static final Logger LOGGER = Logger.getLogger(Intake.class);

  private final KeycloakSession session;
  private final DocumentSettings settings;

  Intake(KeycloakSession session, DocumentSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  void store(NewDocument document, byte[] content) {
    inOwnTransaction(own -> DocumentTable.of(own).insert(document.pendingRow(settings.store())));
    try {
      inOwnTransaction(own -> complete(own, document, content));
    } catch (RuntimeException e) {
      discard(document);
      if (isThereAlready(document)) {
        throw new DocumentRefusedException(Reason.ALREADY_TRIED, e);
      }
      throw e;
    }
  }

  private void complete(KeycloakSession own, NewDocument document, byte[] content) {
    DocumentTable table = DocumentTable.of(own);
    // counted once more, with all that came at the same time: their rows are committed
    if (table.count(document.owner()) > settings.perUser()) {
      throw new DocumentRefusedException(Reason.TOO_MANY);
    }
    if (!table.markReady(document.id(), document.fingerprint())) {
      throw new IllegalStateException("Document " + document.id() + " was swept or removed");
    }
    byte[] encrypted =
        own.getProvider(EncryptionProvider.class)
            .cipher(document.owner().record(document.id()))
            .encrypt(CONTENT, content);
    try {
      own.getProvider(DocumentStore.class, settings.store()).put(document.id(), encrypted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asked of the database, since each has its own way to tell of a broken constraint. */
  private boolean isThereAlready(NewDocument document) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        own -> DocumentTable.of(own).has(document.fingerprint()));
  }

  /** What can not be discarded now, the sweeper will. */
  private void discard(NewDocument document) {
    try {
      inOwnTransaction(own -> Leftovers.discard(own, document.pendingRow(settings.store())));
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "Document %s is left to the sweeper", document.id());
    }
  }

  private void inOwnTransaction(KeycloakSessionTask work) {
    KeycloakModelUtils.runJobInTransaction(
        session.getKeycloakSessionFactory(), session.getContext(), work);
  }
}
