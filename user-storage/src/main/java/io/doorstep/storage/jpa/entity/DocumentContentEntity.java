package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** The content of a picture, encrypted, where the database is the store. */
@Entity
@Table(name = "DOORSTEP_DOCUMENT_CONTENT")
@NamedQuery(
    name = "DocumentContent.find",
    query = "select c.content from DocumentContentEntity c where c.id = :id")
@NamedQuery(
    name = "DocumentContent.delete",
    query = "delete from DocumentContentEntity c where c.id = :id")
@NamedQuery(
    name = "DocumentContent.page",
    query =
        "select c.id, c.createdAt from DocumentContentEntity c where c.id > :after order by c.id")
@NamedQuery(
    name = "DocumentContent.deleteByUser",
    query =
        "delete from DocumentContentEntity c where c.id in (select d.id from DocumentEntity d"
            + " where d.realmId = :realmId and d.userId = :userId)")
@NamedQuery(
    name = "DocumentContent.deleteByRealm",
    query = "delete from DocumentContentEntity c where c.realmId = :realmId")
public class DocumentContentEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "CONTENT", nullable = false)
  @Sensitivity(Level.PROTECTED)
  private byte[] content;

  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  protected DocumentContentEntity() {}

  public DocumentContentEntity(String id, String realmId, byte[] content, long createdAt) {
    this.id = id;
    this.realmId = realmId;
    this.content = content;
    this.createdAt = createdAt;
  }
}
