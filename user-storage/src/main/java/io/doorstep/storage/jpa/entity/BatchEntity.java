package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** A table of accounts to be made, and how far that is. */
@Entity
@Table(name = "DOORSTEP_BATCH")
@NamedQuery(
    name = "Batch.find",
    query = "select b from BatchEntity b where b.realmId = :realmId and b.id = :id")
@NamedQuery(
    name = "Batch.idle",
    query =
        "select b.realmId, b.id from BatchEntity b where b.finishedAt = 0 and"
            + " b.leasedUntil < :now order by b.leasedUntil")
@NamedQuery(
    name = "Batch.lease",
    query =
        "update BatchEntity b set b.leaseHolder = :holder, b.leasedUntil = :until"
            + " where b.id = :id and b.finishedAt = 0 and (b.leaseHolder = :holder or"
            + " b.leasedUntil < :now)")
@NamedQuery(
    name = "Batch.cancel",
    query =
        "update BatchEntity b set b.state = 'cancelled' where b.realmId = :realmId"
            + " and b.id = :id and b.finishedAt = 0 and b.state <> 'cancelled'")
@NamedQuery(
    name = "Batch.advance",
    query = "update BatchEntity b set b.state = :next where b.id = :id and b.state =" + " :from")
@NamedQuery(
    name = "Batch.finish",
    query =
        "update BatchEntity b set b.state = :next, b.finishedAt = :now where b.id ="
            + " :id and b.state = :from and b.finishedAt = 0")
@NamedQuery(
    name = "Batch.count",
    query = "update BatchEntity b set b.done = :done, b.failed = :failed where b.id =" + " :id")
@NamedQuery(
    name = "Batch.expired",
    query =
        "select b from BatchEntity b where b.finishedAt > 0 and b.finishedAt <"
            + " :before order by b.finishedAt")
@NamedQuery(name = "Batch.delete", query = "delete from BatchEntity b where b.id = :id")
@NamedQuery(
    name = "Batch.takeOfUser",
    query =
        "update BatchEntity b set b.state = 'cancelled' where b.realmId = :realmId and"
            + " b.ownerRealmId = :realmId and b.ownerId = :userId")
@NamedQuery(
    name = "Batch.deleteByUser",
    query =
        "delete from BatchEntity b where b.realmId = :realmId and b.ownerRealmId ="
            + " :realmId and b.ownerId = :userId")
@NamedQuery(
    name = "Batch.deleteByRealm",
    query = "delete from BatchEntity b where b.realmId = :realmId")
public class BatchEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  /** Admins may be of another realm. */
  @Column(name = "OWNER_REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String ownerRealmId;

  @Column(name = "OWNER_ID", nullable = false)
  @Sensitivity(Level.NONE)
  private String ownerId;

  @Column(name = "NAME", length = 100, nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String name;

  @Column(name = "STATE", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String state;

  @Column(name = "DRY_RUN", nullable = false)
  @Sensitivity(Level.NONE)
  private boolean dryRun;

  /** Of the server as the owner reached it. */
  @Column(name = "BASE_URI", length = 1000, nullable = false)
  @Sensitivity(Level.NONE)
  private String baseUri;

  @Column(name = "TOTAL", nullable = false)
  @Sensitivity(Level.NONE)
  private int total;

  @Column(name = "DONE", nullable = false)
  @Sensitivity(Level.NONE)
  private int done;

  @Column(name = "FAILED", nullable = false)
  @Sensitivity(Level.NONE)
  private int failed;

  /** Milliseconds since the epoch, as are the others. */
  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  /** 0 while there is anything left to do. */
  @Column(name = "FINISHED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long finishedAt;

  /** Empty before the first. */
  @Column(name = "LEASE_HOLDER", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String leaseHolder;

  @Column(name = "LEASED_UNTIL", nullable = false)
  @Sensitivity(Level.NONE)
  private long leasedUntil;

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

  public String getOwnerRealmId() {
    return ownerRealmId;
  }

  public void setOwnerRealmId(String ownerRealmId) {
    this.ownerRealmId = ownerRealmId;
  }

  public String getOwnerId() {
    return ownerId;
  }

  public void setOwnerId(String ownerId) {
    this.ownerId = ownerId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public void setDryRun(boolean dryRun) {
    this.dryRun = dryRun;
  }

  public String getBaseUri() {
    return baseUri;
  }

  public void setBaseUri(String baseUri) {
    this.baseUri = baseUri;
  }

  public int getTotal() {
    return total;
  }

  public void setTotal(int total) {
    this.total = total;
  }

  public int getDone() {
    return done;
  }

  public void setDone(int done) {
    this.done = done;
  }

  public int getFailed() {
    return failed;
  }

  public void setFailed(int failed) {
    this.failed = failed;
  }

  public long getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(long createdAt) {
    this.createdAt = createdAt;
  }

  public long getFinishedAt() {
    return finishedAt;
  }

  public void setFinishedAt(long finishedAt) {
    this.finishedAt = finishedAt;
  }

  public String getLeaseHolder() {
    return leaseHolder;
  }

  public void setLeaseHolder(String leaseHolder) {
    this.leaseHolder = leaseHolder;
  }

  public long getLeasedUntil() {
    return leasedUntil;
  }

  public void setLeasedUntil(long leasedUntil) {
    this.leasedUntil = leasedUntil;
  }
}
