package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch: (BATCH_ID, LINE_NUMBER) is the primary key. CONTENT is null as soon as nothing
 * is left to do. A row leaves {@code valid} once, in the transaction that makes its account.
 */
@Entity
@Table(name = "DOORSTEP_BATCH_ROW")
@IdClass(BatchRowEntity.Key.class)
@NamedQuery(
    name = "BatchRow.next",
    query =
        "select r from BatchRowEntity r where r.batchId = :batchId and r.state ="
            + " :state order by r.number")
@NamedQuery(
    name = "BatchRow.list",
    query =
        "select r, c.code from BatchRowEntity r left join UserCodeEntity c on"
            + " c.realmId = r.realmId and c.userId = r.userId where r.realmId = :realmId"
            + " and r.batchId = :batchId and r.number > :after order by r.number")
@NamedQuery(
    name = "BatchRow.listOfState",
    query =
        "select r, c.code from BatchRowEntity r left join UserCodeEntity c on"
            + " c.realmId = r.realmId and c.userId = r.userId where r.realmId = :realmId"
            + " and r.batchId = :batchId and r.number > :after and r.state = :state order"
            + " by r.number")
@NamedQuery(
    name = "BatchRow.accept",
    query =
        "update BatchRowEntity r set r.state = 'valid' where r.batchId = :batchId"
            + " and r.number = :number and r.state = 'waiting'")
@NamedQuery(
    name = "BatchRow.take",
    query =
        "update BatchRowEntity r set r.state = 'imported', r.content = null where"
            + " r.batchId = :batchId and r.number = :number and r.state = 'valid'")
@NamedQuery(
    name = "BatchRow.fail",
    query =
        "update BatchRowEntity r set r.state = 'failed', r.content = null, r.errors"
            + " = :errors where r.batchId = :batchId and r.number = :number and (r.state ="
            + " 'waiting' or r.state = 'valid')")
@NamedQuery(
    name = "BatchRow.imported",
    query =
        "update BatchRowEntity r set r.userId = :userId, r.invite = :invite where"
            + " r.batchId = :batchId and r.number = :number")
@NamedQuery(
    name = "BatchRow.invitations",
    query =
        "select r.number, r.userId from BatchRowEntity r where r.batchId = :batchId"
            + " and r.invite = true order by r.number")
@NamedQuery(
    name = "BatchRow.invited",
    query =
        "update BatchRowEntity r set r.invite = false where r.batchId = :batchId and"
            + " r.number = :number")
@NamedQuery(
    name = "BatchRow.skip",
    query =
        "update BatchRowEntity r set r.state = 'skipped', r.content = null where"
            + " r.batchId = :batchId and (r.state = 'waiting' or r.state = 'valid')")
@NamedQuery(
    name = "BatchRow.forget",
    query =
        "update BatchRowEntity r set r.content = null where r.batchId = :batchId and"
            + " r.content is not null")
@NamedQuery(
    name = "BatchRow.counts",
    query =
        "select r.state, count(*) from BatchRowEntity r where r.batchId = :batchId"
            + " group by r.state")
@NamedQuery(
    name = "BatchRow.delete",
    query = "delete from BatchRowEntity r where r.batchId = :batchId")
@NamedQuery(
    name = "BatchRow.forgetUser",
    query =
        "update BatchRowEntity r set r.userId = null, r.invite = false where"
            + " r.realmId = :realmId and r.userId = :userId")
@NamedQuery(
    name = "BatchRow.deleteByOwner",
    query =
        "delete from BatchRowEntity r where r.batchId in (select b.id from"
            + " BatchEntity b where b.realmId = :realmId and b.ownerRealmId = :realmId and"
            + " b.ownerId = :userId)")
@NamedQuery(
    name = "BatchRow.deleteByRealm",
    query = "delete from BatchRowEntity r where r.realmId = :realmId")
public class BatchRowEntity {

  @Id
  @Column(name = "BATCH_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String batchId;

  /** Where it stood in the table, whose header was 1. */
  @Id
  @Column(name = "LINE_NUMBER")
  @Sensitivity(Level.NONE)
  private int number;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "STATE", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String state;

  @Column(name = "CONTENT")
  @Sensitivity(Level.PROTECTED)
  private byte @Nullable [] content;

  @Column(name = "ERRORS")
  @Sensitivity(Level.PROTECTED)
  private byte @Nullable [] errors;

  @Column(name = "USER_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String userId;

  /** Whether a link is still to be sent. */
  @Column(name = "INVITE", nullable = false)
  @Sensitivity(Level.NONE)
  private boolean invite;

  public String getBatchId() {
    return batchId;
  }

  public void setBatchId(String batchId) {
    this.batchId = batchId;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getRealmId() {
    return realmId;
  }

  public void setRealmId(String realmId) {
    this.realmId = realmId;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public byte @Nullable [] getContent() {
    return content;
  }

  public void setContent(byte @Nullable [] content) {
    this.content = content;
  }

  public byte @Nullable [] getErrors() {
    return errors;
  }

  public void setErrors(byte @Nullable [] errors) {
    this.errors = errors;
  }

  public @Nullable String getUserId() {
    return userId;
  }

  public void setUserId(@Nullable String userId) {
    this.userId = userId;
  }

  public boolean isInvite() {
    return invite;
  }

  public void setInvite(boolean invite) {
    this.invite = invite;
  }

  /** The primary key. */
  public record Key(String batchId, int number) implements Serializable {}
}
