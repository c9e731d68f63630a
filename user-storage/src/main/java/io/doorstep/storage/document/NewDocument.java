package io.doorstep.storage.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.keycloak.common.util.Time;

import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.storage.document.image.CleanImage;
import io.doorstep.storage.jpa.entity.DocumentEntity;

/**
 * A picture that is about to be stored.
 *
 * @param fingerprint equal for equal pictures of one kind of one user, and no others
 */
record NewDocument(Owner owner, StoredDocument described, String fingerprint) {

  static NewDocument of(Owner owner, DocumentKind kind, CleanImage image) {
    StoredDocument described =
        new StoredDocument(
            UUID.randomUUID().toString(),
            kind,
            image.mediaType(),
            image.width(),
            image.height(),
            image.sha256(),
            image.content().length,
            Instant.ofEpochMilli(Time.currentTimeMillis()));
    return new NewDocument(owner, described, fingerprint(owner, kind, image.sha256()));
  }

  /**
   * One short column, where a unique constraint over its four parts would exceed some databases.
   */
  private static String fingerprint(Owner owner, DocumentKind kind, String sha256) {
    String parts = String.join("\n", owner.realmId(), owner.userId(), kind.key(), sha256);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String id() {
    return described.id();
  }

  /** The row as it is before the content is stored. */
  DocumentEntity pendingRow(String store) {
    DocumentEntity row = new DocumentEntity();
    row.setId(id());
    row.setRealmId(owner.realmId());
    row.setUserId(owner.userId());
    row.setKind(described.kind().key());
    row.setState(DocumentEntity.PENDING);
    row.setMediaType(described.mediaType());
    row.setWidth(described.width());
    row.setHeight(described.height());
    row.setSize(described.size());
    row.setSha256(described.sha256());
    row.setStore(store);
    row.setCreatedAt(described.createdAt().toEpochMilli());
    return row;
  }
}
