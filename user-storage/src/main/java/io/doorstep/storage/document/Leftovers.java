package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.storage.jpa.entity.DocumentEntity;
import org.jboss.logging.Logger;

/** Takes pictures away, each with its data key and its content. */
final class Leftovers {

  private static final Logger LOGGER = Logger.getLogger(Leftovers.class);

  private Leftovers() {}

  /**
   * Deletes row, data key and content, or nothing.
   *
   * @return false if the picture is complete after all, or gone already
   */
  static boolean discard(KeycloakSession session, DocumentEntity pending) {
    if (!DocumentTable.of(session).deletePending(pending.getId())) {
      return false;
    }
    session.getProvider(EncryptionProvider.class).erase(Owner.of(pending).record(pending.getId()));
    try {
      session.getProvider(DocumentStore.class, pending.getStore()).delete(pending.getId());
      return true;
    } catch (IOException e) {
      // takes the row's deletion back
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes row and data key, and the content once that is committed.
   *
   * @return false if the picture is part of a case by now, or gone already
   */
  static boolean discardUnpinned(KeycloakSession session, DocumentEntity ready) {
    return DocumentTable.of(session).deleteUnpinned(Owner.of(ready), ready.getId())
        && forget(session, ready);
  }

  /**
   * Deletes row and data key of a deleted picture, and the content once that is committed.
   *
   * @return false if it is gone already
   */
  static boolean purge(KeycloakSession session, DocumentEntity deleted) {
    return DocumentTable.of(session).purge(deleted.getId()) && forget(session, deleted);
  }

  /**
   * Deletes row and data key, and the content once that is committed.
   *
   * @return false if the picture is part of no case, or gone already
   */
  static boolean discardPinned(KeycloakSession session, DocumentEntity ready) {
    return DocumentTable.of(session).deletePinned(Owner.of(ready), ready.getId())
        && forget(session, ready);
  }

  private static boolean forget(KeycloakSession session, DocumentEntity deleted) {
    String id = deleted.getId();
    session.getProvider(EncryptionProvider.class).erase(Owner.of(deleted).record(id));
    AfterCommit.run(session, () -> deleteContent(session, deleted.getStore(), id));
    return true;
  }

  /** What stays, because of this or a crash, nobody can decrypt, and the sweeper takes it away. */
  private static void deleteContent(KeycloakSession session, String store, String id) {
    KeycloakModelUtils.runJobInTransaction(
        session.getKeycloakSessionFactory(),
        later -> {
          try {
            later.getProvider(DocumentStore.class, store).delete(id);
          } catch (IOException e) {
            LOGGER.warnf(e, "The content of document %s is left to the sweeper", id);
          }
        });
  }
}
