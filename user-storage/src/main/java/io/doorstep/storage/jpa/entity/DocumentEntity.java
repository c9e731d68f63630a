package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * A user's picture, whose content lies encrypted in a store, under this row's id. A row is there
 * before its content and goes before it, so content without a row is nobody's. FINGERPRINT is
 * unique, and null until the content is stored and once the picture is deleted. DELETED_AT is in
 * milliseconds since the epoch, 0 for none.
 */
@Entity
@Table(name = "DOORSTEP_DOCUMENT")
@NamedQuery(
    name = "Document.list",
    query =
        "select d from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.state = 'ready' order by d.createdAt, d.id")
@NamedQuery(
    name = "Document.find",
    query =
        "select d from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.id = :id and d.state = 'ready'")
@NamedQuery(
    name = "Document.count",
    query =
        "select count(d) from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.state <> 'deleted'")
@NamedQuery(
    name = "Document.countFingerprint",
    query = "select count(d) from DocumentEntity d where d.fingerprint = :fingerprint")
@NamedQuery(
    name = "Document.markReady",
    query =
        "update DocumentEntity d set d.state = 'ready', d.fingerprint = :fingerprint"
            + " where d.id = :id and d.state = 'pending'")
@NamedQuery(
    name = "Document.pin",
    query =
        "update DocumentEntity d set d.pinnedRevision = coalesce(d.pinnedRevision, :revision)"
            + " where d.realmId = :realmId and d.userId = :userId and d.id in (:ids)"
            + " and d.state = 'ready'")
@NamedQuery(
    name = "Document.unpin",
    query =
        "update DocumentEntity d set d.pinnedRevision = null where d.realmId = :realmId"
            + " and d.userId = :userId and d.id in (:ids) and d.pinnedRevision = :revision")
@NamedQuery(
    name = "Document.markDeleted",
    query =
        "update DocumentEntity d set d.state = 'deleted', d.fingerprint = null,"
            + " d.deletedAt = :now, d.deletedBy = :deletedBy where d.realmId = :realmId"
            + " and d.userId = :userId and d.id = :id and d.state = 'ready'"
            + " and d.pinnedRevision is null")
@NamedQuery(
    name = "Document.deletedOfUser",
    query =
        "select d from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.state = 'deleted' order by d.deletedAt desc, d.id")
@NamedQuery(
    name = "Document.deletedOfRealm",
    query =
        "select d from DocumentEntity d where d.realmId = :realmId and d.state = 'deleted'"
            + " and d.deletedAt <= :before order by d.deletedAt")
@NamedQuery(
    name = "Document.purge",
    query = "delete from DocumentEntity d where d.id = :id and d.state = 'deleted'")
@NamedQuery(
    name = "Document.deleteUnpinned",
    query =
        "delete from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.id = :id and d.state = 'ready' and d.pinnedRevision is null")
@NamedQuery(
    name = "Document.deletePinned",
    query =
        "delete from DocumentEntity d where d.realmId = :realmId and d.userId = :userId"
            + " and d.id = :id and d.pinnedRevision is not null")
@NamedQuery(
    name = "Document.deletePending",
    query = "delete from DocumentEntity d where d.id = :id and d.state = 'pending'")
@NamedQuery(
    name = "Document.findAbandoned",
    query =
        "select d from DocumentEntity d where d.state = 'pending' and d.createdAt < :before"
            + " order by d.createdAt")
@NamedQuery(
    name = "Document.findUnused",
    query =
        "select d from DocumentEntity d where d.state = 'ready' and d.createdAt < :before"
            + " and d.pinnedRevision is null and d.kind <> 'picture' order by d.createdAt")
@NamedQuery(
    name = "Document.findKnown",
    query = "select d.id from DocumentEntity d where d.id in (:ids)")
@NamedQuery(name = "Document.findStores", query = "select distinct d.store from DocumentEntity d")
@NamedQuery(
    name = "Document.deleteByUser",
    query = "delete from DocumentEntity d where d.realmId = :realmId and d.userId = :userId")
@NamedQuery(
    name = "Document.deleteByRealm",
    query = "delete from DocumentEntity d where d.realmId = :realmId")
public class DocumentEntity {

  public static final String PENDING = "pending";

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "USER_ID", nullable = false)
  @Sensitivity(Level.NONE)
  private String userId;

  @Column(name = "KIND", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String kind;

  @Column(name = "STATE", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String state;

  @Column(name = "MEDIA_TYPE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String mediaType;

  @Column(name = "PIXEL_WIDTH", nullable = false)
  @Sensitivity(Level.NONE)
  private int width;

  @Column(name = "PIXEL_HEIGHT", nullable = false)
  @Sensitivity(Level.NONE)
  private int height;

  @Column(name = "BYTE_SIZE", nullable = false)
  @Sensitivity(Level.NONE)
  private long size;

  @Column(name = "SHA256", length = 64, nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String sha256;

  @Column(name = "FINGERPRINT", length = 64)
  @Sensitivity(Level.PERSONAL)
  private String fingerprint;

  @Column(name = "STORE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String store;

  @Column(name = "PINNED_REVISION")
  @Sensitivity(Level.NONE)
  private Integer pinnedRevision;

  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  @Column(name = "DELETED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long deletedAt;

  @Column(name = "DELETED_BY")
  @Sensitivity(Level.NONE)
  private String deletedBy;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getRealmId() {
    return realmId;
  }

  public void setRealmId(String realmId) {
    this.realmId = realmId;
  }

  public String getUserId() {
    return userId;
  }

  public void setUserId(String userId) {
    this.userId = userId;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getMediaType() {
    return mediaType;
  }

  public void setMediaType(String mediaType) {
    this.mediaType = mediaType;
  }

  public int getWidth() {
    return width;
  }

  public void setWidth(int width) {
    this.width = width;
  }

  public int getHeight() {
    return height;
  }

  public void setHeight(int height) {
    this.height = height;
  }

  public long getSize() {
    return size;
  }

  public void setSize(long size) {
    this.size = size;
  }

  public String getSha256() {
    return sha256;
  }

  public void setSha256(String sha256) {
    this.sha256 = sha256;
  }

  public String getStore() {
    return store;
  }

  public void setStore(String store) {
    this.store = store;
  }

  public long getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(long createdAt) {
    this.createdAt = createdAt;
  }
}
