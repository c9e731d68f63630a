package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * Attempts since the last success. A row exists only while there is something to count; a success
 * deletes it. Times are milliseconds since the epoch, 0 for never.
 *
 * <p>In {@code count} the lock is assigned before the count: MySQL and MariaDB evaluate assignments
 * from left to right and would otherwise see the new count.
 */
@Entity
@Table(name = "DOORSTEP_ATTEMPTS")
@IdClass(AttemptCounterEntity.Key.class)
@NamedQuery(
    name = "AttemptCounter.count",
    query =
        "update AttemptCounterEntity a set a.lockedUntil = case"
            + " when a.failures + 1 = :max or :max = 1 then :lockedUntil"
            + " else a.lockedUntil end,"
            + " a.failures = case when a.failures >= :max then 1 else a.failures + 1 end,"
            + " a.updatedAt = :now"
            + " where a.realmId = :realmId and a.subject = :subject and a.purpose = :purpose"
            + " and a.lockedUntil <= :now")
@NamedQuery(
    name = "AttemptCounter.insertFirst",
    query =
        "insert into AttemptCounterEntity (realmId, subject, purpose, failures, lockedUntil,"
            + " updatedAt) values (:realmId, :subject, :purpose, 1, :lockedUntil, :now)"
            + " on conflict do nothing")
@NamedQuery(
    name = "AttemptCounter.find",
    query =
        "select a.failures, a.lockedUntil from AttemptCounterEntity a where a.realmId = :realmId"
            + " and a.subject = :subject and a.purpose = :purpose")
@NamedQuery(
    name = "AttemptCounter.delete",
    query =
        "delete from AttemptCounterEntity a where a.realmId = :realmId and a.subject = :subject"
            + " and a.purpose = :purpose")
@NamedQuery(
    name = "AttemptCounter.deleteBySubject",
    query =
        "delete from AttemptCounterEntity a where a.realmId = :realmId and a.subject = :subject")
@NamedQuery(
    name = "AttemptCounter.deleteStale",
    query =
        "delete from AttemptCounterEntity a where a.updatedAt < :before and a.lockedUntil <= :now")
@NamedQuery(
    name = "AttemptCounter.deleteByRealm",
    query = "delete from AttemptCounterEntity a where a.realmId = :realmId")
public class AttemptCounterEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "SUBJECT", length = 64)
  @Sensitivity(Level.PROTECTED)
  private String subject;

  @Id
  @Column(name = "PURPOSE", length = 32)
  @Sensitivity(Level.NONE)
  private String purpose;

  @Column(name = "FAILURES", nullable = false)
  @Sensitivity(Level.NONE)
  private int failures;

  @Column(name = "LOCKED_UNTIL", nullable = false)
  @Sensitivity(Level.NONE)
  private long lockedUntil;

  @Column(name = "UPDATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long updatedAt;

  /** The columns of the primary key. */
  public record Key(String realmId, String subject, String purpose) implements Serializable {}
}
