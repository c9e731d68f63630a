package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** A user's wish to be erased: unique (REALM_ID, USER_ID). */
@Entity
@Table(name = "DOORSTEP_ERASURE")
@NamedQuery(
    name = "Erasure.find",
    query = "select e from ErasureEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "Erasure.insert",
    query =
        "insert into ErasureEntity (id, realmId, userId, requestedAt, dueAt) values (:id,"
            + " :realmId, :userId, :now, :dueAt) on conflict do nothing")
@NamedQuery(
    name = "Erasure.due",
    query = "select e.userId from ErasureEntity e where e.realmId = :realmId and e.dueAt <= :now")
@NamedQuery(
    name = "Erasure.deleteByUser",
    query = "delete from ErasureEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "Erasure.deleteByRealm",
    query = "delete from ErasureEntity e where e.realmId = :realmId")
public class ErasureEntity {

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

  @Column(name = "REQUESTED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long requestedAt;

  @Column(name = "DUE_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long dueAt;

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

  public long getRequestedAt() {
    return requestedAt;
  }

  public void setRequestedAt(long requestedAt) {
    this.requestedAt = requestedAt;
  }

  public long getDueAt() {
    return dueAt;
  }

  public void setDueAt(long dueAt) {
    this.dueAt = dueAt;
  }
}
