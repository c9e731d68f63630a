package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.hibernate.jpa.HibernateHints;

/**
 * Attempts since the last success. Times are milliseconds since the epoch, 0 for never.
 *
 * <p>What every login runs is in SQL that all databases share: Hibernate translates an update in
 * its own language anew at each execution, which costs several times what running it does.
 *
 * <p>In {@code count} the lock is assigned before the count: MySQL and MariaDB evaluate assignments
 * from left to right and would otherwise see the new count.
 */
@Entity
@Table(name = "DOORSTEP_ATTEMPTS")
@IdClass(AttemptCounterEntity.Key.class)
@NamedNativeQuery(
    name = "AttemptCounter.count",
    query =
        "update {h-schema}DOORSTEP_ATTEMPTS set LOCKED_UNTIL = case"
            + " when FAILURES + 1 = :max or :max = 1 then :lockedUntil"
            + " else LOCKED_UNTIL end,"
            + " FAILURES = case when FAILURES >= :max then 1 else FAILURES + 1 end,"
            + " UPDATED_AT = :now"
            + " where REALM_ID = :realmId and SUBJECT = :subject and PURPOSE = :purpose"
            + " and LOCKED_UNTIL <= :now",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_ATTEMPTS"))
@NamedQuery(
    name = "AttemptCounter.insert",
    query =
        "insert into AttemptCounterEntity (realmId, subject, purpose, failures, lockedUntil,"
            + " updatedAt) values (:realmId, :subject, :purpose, 0, 0, :now)"
            + " on conflict do nothing")
@NamedQuery(
    name = "AttemptCounter.find",
    query =
        "select a.failures, a.lockedUntil from AttemptCounterEntity a where a.realmId = :realmId"
            + " and a.subject = :subject and a.purpose = :purpose")
@NamedNativeQuery(
    name = "AttemptCounter.clear",
    query =
        "update {h-schema}DOORSTEP_ATTEMPTS set FAILURES = 0, LOCKED_UNTIL = 0"
            + " where REALM_ID = :realmId and SUBJECT = :subject and PURPOSE = :purpose",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_ATTEMPTS"))
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
