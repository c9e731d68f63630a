package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.storage.jpa.entity.DocumentEntity;

/** Takes pictures away that were never completed. */
final class Leftovers {

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
}
