package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * The data key of a record, one each by the unique constraint (REALM_ID, RECORD_TYPE, RECORD_ID).
 * An erased record's row stays, without its key, so that none is made again. Times are milliseconds
 * since the epoch, 0 for never.
 *
 * <p>{@code wrappedByOthers} asks for two ranges rather than {@code <>}, so that an index tells at
 * once that there is nothing to do.
 */
@Entity
@Table(name = "DOORSTEP_DATA_KEY")
@NamedQuery(
    name = "DataKey.find",
    query =
        "select k.id, k.keyId, k.wrapped from DataKeyEntity k where k.realmId = :realmId"
            + " and k.recordType = :type and k.recordId = :recordId")
@NamedQuery(
    name = "DataKey.insert",
    query =
        "insert into DataKeyEntity (id, realmId, userId, recordType, recordId, keyId, wrapped,"
            + " createdAt, erasedAt) values (:id, :realmId, :userId, :type, :recordId, :keyId,"
            + " :wrapped, :now, 0) on conflict do nothing")
@NamedQuery(
    name = "DataKey.erase",
    query =
        "update DataKeyEntity k set k.keyId = null, k.wrapped = null, k.erasedAt = :now"
            + " where k.realmId = :realmId and k.recordType = :type and k.recordId = :recordId"
            + " and k.erasedAt = 0")
@NamedQuery(
    name = "DataKey.eraseUser",
    query =
        "update DataKeyEntity k set k.keyId = null, k.wrapped = null, k.erasedAt = :now"
            + " where k.realmId = :realmId and k.userId = :userId and k.erasedAt = 0")
@NamedQuery(
    name = "DataKey.wrappedByOthers",
    query =
        "select k.id, k.keyId, k.wrapped, k.userId, k.recordType, k.recordId"
            + " from DataKeyEntity k where k.realmId = :realmId"
            + " and (k.keyId < :current or k.keyId > :current) and k.id > :after order by k.id")
@NamedQuery(
    name = "DataKey.replace",
    query =
        "update DataKeyEntity k set k.keyId = :keyId, k.wrapped = :wrapped"
            + " where k.id = :id and k.wrapped = :old")
@NamedQuery(
    name = "DataKey.deleteByUser",
    query = "delete from DataKeyEntity k where k.realmId = :realmId and k.userId = :userId")
@NamedQuery(
    name = "DataKey.deleteByRealm",
    query = "delete from DataKeyEntity k where k.realmId = :realmId")
public class DataKeyEntity {

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

  @Column(name = "RECORD_TYPE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String recordType;

  @Column(name = "RECORD_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String recordId;

  @Column(name = "KEK_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String keyId;

  @Column(name = "WRAPPED_KEY", length = 1024)
  @Sensitivity(Level.PROTECTED)
  private @Nullable String wrapped;

  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  @Column(name = "ERASED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long erasedAt;
}
