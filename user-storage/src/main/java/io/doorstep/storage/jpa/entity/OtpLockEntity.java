package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * What staff see of a lock, which DOORSTEP_ATTEMPTS and DOORSTEP_BUDGET hold. It is noted when a
 * code was wrong and goes when the lock is lifted; a right code that was on its way at that moment
 * lifts the lock and leaves the note until it ends.
 */
@Entity
@Table(name = "DOORSTEP_OTP_LOCK")
@NamedQuery(
    name = "OtpLock.isThere",
    query =
        "select 1 from OtpLockEntity l where l.realmId = :realmId and l.subject = :subject"
            + " and l.purpose = :purpose")
@NamedQuery(
    name = "OtpLock.prolong",
    query =
        "update OtpLockEntity l set l.lockedUntil = :until where l.realmId = :realmId"
            + " and l.subject = :subject and l.purpose = :purpose")
@NamedQuery(
    name = "OtpLock.insert",
    query =
        "insert into OtpLockEntity (id, realmId, subject, purpose, channel, destination, ownerId,"
            + " lockedUntil) values (:id, :realmId, :subject, :purpose, :channel, :destination,"
            + " :ownerId, :until) on conflict do nothing")
@NamedQuery(
    name = "OtpLock.list",
    query =
        "select l from OtpLockEntity l where l.realmId = :realmId and l.lockedUntil > :now"
            + " and l.lockedUntil <= :until and (l.lockedUntil < :until or l.id < :id)"
            + " order by l.lockedUntil desc, l.id desc")
@NamedQuery(
    name = "OtpLock.deleteBySubject",
    query = "delete from OtpLockEntity l where l.realmId = :realmId and l.subject = :subject")
@NamedQuery(
    name = "OtpLock.deleteExpired",
    query = "delete from OtpLockEntity l where l.lockedUntil < :before")
@NamedQuery(
    name = "OtpLock.deleteByOwner",
    query = "delete from OtpLockEntity l where l.realmId = :realmId and l.ownerId = :userId")
@NamedQuery(
    name = "OtpLock.deleteByRealm",
    query = "delete from OtpLockEntity l where l.realmId = :realmId")
public class OtpLockEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "SUBJECT", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String subject;

  /** Empty for all of them. */
  @Column(name = "PURPOSE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String purpose;

  @Column(name = "CHANNEL", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String channel;

  /** Masked. */
  @Column(name = "DESTINATION", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String destination;

  @Column(name = "OWNER_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String ownerId;

  /** Milliseconds since the epoch. */
  @Column(name = "LOCKED_UNTIL", nullable = false)
  @Sensitivity(Level.NONE)
  private long lockedUntil;

  public String getId() {
    return id;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getChannel() {
    return channel;
  }

  public String getDestination() {
    return destination;
  }

  public @Nullable String getOwnerId() {
    return ownerId;
  }

  public long getLockedUntil() {
    return lockedUntil;
  }
}
