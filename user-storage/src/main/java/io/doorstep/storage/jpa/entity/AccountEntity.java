package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What lists and counters know of an account. It is derived, but for what it says of a deletion.
 * Only what changed is written: somebody else may have changed the rest since it was read.
 */
@Entity
@DynamicUpdate
@Table(name = "DOORSTEP_ACCOUNT")
@IdClass(AccountEntity.Key.class)
@NamedQuery(
    name = "Account.insert",
    query =
        "insert into AccountEntity (realmId, userId, countedAs, status, outOfReach, kycLevel,"
            + " sortName, createdAt, deletedAt, enabledBefore)"
            + " values (:realmId, :userId, '', '"
            + AccountEntity.UNSETTLED
            + "', false, 0, '', 0, 0, true) on conflict do nothing")
@NamedQuery(
    name = "Account.sums",
    query =
        "select a.countedAs, count(*) from AccountEntity a where a.realmId = :realmId"
            + " group by a.countedAs")
@NamedQuery(
    name = "Account.branch",
    query =
        "select a.branchId from AccountEntity a where a.realmId = :realmId"
            + " and a.userId = :userId and a.branchId is not null")
@NamedQuery(
    name = "Account.branches",
    query =
        "select a.userId, a.branchId from AccountEntity a where a.realmId = :realmId"
            + " and a.userId in (:userIds) and a.branchId is not null")
@NamedQuery(
    name = "Account.countInBranch",
    query =
        "select count(*) from AccountEntity a where a.realmId = :realmId"
            + " and a.branchId = :branchId")
@NamedQuery(
    name = "Account.unsettled",
    query =
        "select a.realmId, a.userId from AccountEntity a where a.status = '"
            + AccountEntity.UNSETTLED
            + "' and a.userId > :after order by a.userId")
@NamedQuery(
    name = "Account.due",
    query =
        "select a.userId from AccountEntity a where a.realmId = :realmId and a.deletedAt > 0"
            + " and a.deletedAt < :before order by a.deletedAt")
@NamedQuery(
    name = "Account.deleteByRealm",
    query = "delete from AccountEntity a where a.realmId = :realmId")
public class AccountEntity {

  /** The status of a row from before there was more than what the account is counted as. */
  public static final String UNSETTLED = "unsettled";

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "USER_ID")
  @Sensitivity(Level.NONE)
  private String userId;

  /** Names of counters, with commas between. */
  @Column(name = "COUNTED_AS", nullable = false)
  @Sensitivity(Level.NONE)
  private String countedAs;

  @Column(name = "ACCOUNT_TYPE", length = 32)
  @Sensitivity(Level.NONE)
  private @Nullable String accountType;

  /** Id of the branch's group. */
  @Column(name = "BRANCH_ID", length = 36)
  @Sensitivity(Level.NONE)
  private @Nullable String branchId;

  @Column(name = "STATUS", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String status;

  /** Whether only admins of the realm manage it. */
  @Column(name = "OUT_OF_REACH", nullable = false)
  @Sensitivity(Level.NONE)
  private boolean outOfReach;

  @Column(name = "KYC_LEVEL", nullable = false)
  @Sensitivity(Level.NONE)
  private int kycLevel;

  /** In lower case. */
  @Column(name = "SORT_NAME", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String sortName;

  /** Milliseconds since the epoch, as are the others. */
  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  /** 0 unless it is deleted. */
  @Column(name = "DELETED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long deletedAt;

  @Column(name = "DELETED_BY")
  @Sensitivity(Level.NONE)
  private @Nullable String deletedBy;

  /** Whether it was enabled when it was deleted, and will be when it is restored. */
  @Column(name = "ENABLED_BEFORE", nullable = false)
  @Sensitivity(Level.NONE)
  private boolean enabledBefore;

  public String getRealmId() {
    return realmId;
  }

  public String getUserId() {
    return userId;
  }

  public String getCountedAs() {
    return countedAs;
  }

  public void setCountedAs(String countedAs) {
    this.countedAs = countedAs;
  }

  public @Nullable String getAccountType() {
    return accountType;
  }

  public void setAccountType(@Nullable String accountType) {
    this.accountType = accountType;
  }

  public @Nullable String getBranchId() {
    return branchId;
  }

  public void setBranchId(@Nullable String branchId) {
    this.branchId = branchId;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public boolean isOutOfReach() {
    return outOfReach;
  }

  public void setOutOfReach(boolean outOfReach) {
    this.outOfReach = outOfReach;
  }

  public int getKycLevel() {
    return kycLevel;
  }

  public void setKycLevel(int kycLevel) {
    this.kycLevel = kycLevel;
  }

  public String getSortName() {
    return sortName;
  }

  public void setSortName(String sortName) {
    this.sortName = sortName;
  }

  public long getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(long createdAt) {
    this.createdAt = createdAt;
  }

  public long getDeletedAt() {
    return deletedAt;
  }

  public void setDeletedAt(long deletedAt) {
    this.deletedAt = deletedAt;
  }

  public @Nullable String getDeletedBy() {
    return deletedBy;
  }

  public void setDeletedBy(@Nullable String deletedBy) {
    this.deletedBy = deletedBy;
  }

  public boolean isEnabledBefore() {
    return enabledBefore;
  }

  public void setEnabledBefore(boolean enabledBefore) {
    this.enabledBefore = enabledBefore;
  }

  /** The primary key. */
  public record Key(String realmId, String userId) implements Serializable {}
}
