package io.doorstep.storage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;
import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.document.MalwareScanner;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.storage.document.image.CleanImage;
import io.doorstep.storage.document.image.ImageCleaner;
import io.doorstep.storage.jpa.entity.DocumentEntity;
import org.jboss.logging.Logger;

/** Pictures as rows, with their content, encrypted, in a {@link DocumentStore}. */
final class StoredDocumentProvider implements DocumentProvider {

  private static final Logger LOGGER = Logger.getLogger(StoredDocumentProvider.class);

  private final KeycloakSession session;
  private final DocumentSettings settings;
  private final ImageCleaner cleaner;

  StoredDocumentProvider(KeycloakSession session, DocumentSettings settings, ImageCleaner cleaner) {
    this.session = session;
    this.settings = settings;
    this.cleaner = cleaner;
  }

  @Override
  public int maxBytes() {
    return settings.limits().maxBytes();
  }

  @Override
  public StoredDocument add(RealmModel realm, UserModel user, DocumentKind kind, byte[] upload) {
    DocumentJournal journal = new DocumentJournal(session, realm, user);
    try {
      StoredDocument added = take(Owner.of(realm, user), kind, upload);
      journal.added(added);
      return added;
    } catch (DocumentRefusedException e) {
      journal.notAdded(kind, e.reason());
      throw e;
    }
  }

  private StoredDocument take(Owner owner, DocumentKind kind, byte[] upload) {
    if (DocumentTable.of(session).count(owner) >= settings.perUser()) {
      throw new DocumentRefusedException(Reason.TOO_MANY);
    }
    CleanImage image = cleaner.clean(upload, settings.minSide(kind));
    NewDocument document = NewDocument.of(owner, kind, image);
    if (DocumentTable.of(session).has(document.fingerprint())) {
      throw new DocumentRefusedException(Reason.ALREADY_TRIED);
    }
    scan(upload);
    new Intake(session, settings).store(document, image.content());
    return document.described();
  }

  /**
   * Scans what was sent, since no signature that a scanner knows is left in what was drawn anew. It
   * comes last, so that the scanner gets pictures only.
   */
  private void scan(byte[] upload) {
    try {
      if (session.getProvider(MalwareScanner.class).scan(upload)
          == MalwareScanner.Verdict.INFECTED) {
        throw new DocumentRefusedException(Reason.INFECTED);
      }
    } catch (IOException e) {
      LOGGER.errorf(e, "An upload is refused, because the malware scanner gave no verdict");
      throw new DocumentRefusedException(Reason.SCANNER_UNAVAILABLE, e);
    }
  }

  @Override
  public Optional<StoredDocument> find(RealmModel realm, UserModel user, String id) {
    return DocumentTable.of(session)
        .find(Owner.of(realm, user), id)
        .map(StoredDocumentProvider::describe);
  }

  @Override
  public List<StoredDocument> list(RealmModel realm, UserModel user) {
    return DocumentTable.of(session).list(Owner.of(realm, user)).stream()
        .map(StoredDocumentProvider::describe)
        .toList();
  }

  private static StoredDocument describe(DocumentEntity document) {
    return new StoredDocument(
        document.getId(),
        DocumentKind.of(document.getKind()).orElseThrow(),
        document.getMediaType(),
        document.getWidth(),
        document.getHeight(),
        document.getSha256(),
        document.getSize(),
        Instant.ofEpochMilli(document.getCreatedAt()));
  }

  @Override
  public Optional<byte[]> read(RealmModel realm, UserModel user, String id) {
    Owner owner = Owner.of(realm, user);
    return DocumentTable.of(session).find(owner, id).map(document -> content(owner, document));
  }

  private byte[] content(Owner owner, DocumentEntity document) {
    String id = document.getId();
    try {
      byte[] encrypted =
          session
              .getProvider(DocumentStore.class, document.getStore())
              .get(id)
              .orElseThrow(() -> new IllegalStateException("The store has lost document " + id));
      return session
          .getProvider(EncryptionProvider.class)
          .cipher(owner.record(id))
          .decrypt(Intake.CONTENT, encrypted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean delete(RealmModel realm, UserModel user, String id, UserModel actor) {
    Owner owner = Owner.of(realm, user);
    DocumentTable table = DocumentTable.of(session);
    Optional<DocumentEntity> present = table.find(owner, id);
    if (present.isEmpty()) {
      return false;
    }
    DocumentJournal journal = new DocumentJournal(session, realm, user);
    String kind = present.get().getKind();
    if (!table.markDeleted(owner, id, actor.getId())) {
      if (!table.isReady(owner, id)) {
        return false;
      }
      journal.notDeleted(id, kind, Reason.PINNED);
      throw new DocumentRefusedException(Reason.PINNED);
    }
    // or one could fill the store by adding and deleting
    table
        .deletedBeyond(owner, settings.perUser())
        .forEach(older -> Leftovers.purge(session, older));
    journal.deleted(id, kind);
    return true;
  }

  @Override
  public boolean pin(RealmModel realm, UserModel user, Collection<String> ids, int caseRevision) {
    Owner owner = Owner.of(realm, user);
    DocumentTable table = DocumentTable.of(session);
    Set<String> distinct = Set.copyOf(ids);
    if (distinct.isEmpty()) {
      return true;
    }
    boolean all = table.pin(owner, distinct, caseRevision) == distinct.size();
    if (!all) {
      table.unpin(owner, distinct, caseRevision);
    }
    return all;
  }

  @Override
  public void deletePinned(RealmModel realm, UserModel user) {
    for (DocumentEntity document : DocumentTable.of(session).list(Owner.of(realm, user))) {
      Leftovers.discardPinned(session, document);
    }
  }

  @Override
  public void close() {}
}
