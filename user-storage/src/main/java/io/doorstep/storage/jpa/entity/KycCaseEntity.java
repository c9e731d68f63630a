package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * A user's case, one for each: unique (REALM_ID, USER_ID). Times are milliseconds since the epoch,
 * 0 if there is none. The columns of an approval stay while a newer revision is on its way. A case
 * with DELETED_AT is hidden from everybody as it was, until it is restored or purged.
 */
@Entity
@Table(name = "DOORSTEP_KYC_CASE")
@NamedQuery(
    name = "KycCase.findByUser",
    query = "select c from KycCaseEntity c where c.realmId = :realmId" + " and c.userId = :userId")
@NamedQuery(
    name = "KycCase.find",
    query =
        "select c from KycCaseEntity c where c.realmId = :realmId and c.id = :id"
            + " and c.submittedAt > 0 and c.deletedAt = 0")
@NamedQuery(
    name = "KycCase.insert",
    query =
        "insert into KycCaseEntity (id, realmId, userId, state, revision, version,"
            + " createdAt, updatedAt, submittedAt, leaseUntil, kycLevel, approvedRevision, approvedAt,"
            + " expiresAt, noticeSentAt, deletedAt, branchId) values (:id, :realmId, :userId, :state, 1, 0, :now,"
            + " :now, 0, 0, 0, 0, 0, 0, 0, 0, :branchId) on conflict do nothing")
@NamedQuery(
    name = "KycCase.move",
    query =
        "update KycCaseEntity c set c.branchId = :branchId where c.realmId = :realmId"
            + " and c.userId = :userId")
@NamedQuery(
    name = "KycCase.approval",
    query =
        "select c.kycLevel, c.approvedRevision, c.approvedAt, c.expiresAt from KycCaseEntity c"
            + " where c.realmId = :realmId and c.userId = :userId and c.expiresAt > :now"
            + " and c.deletedAt = 0")
@NamedQuery(
    name = "KycCase.toNotify",
    query =
        "select c.id from KycCaseEntity c where c.realmId = :realmId"
            + " and c.noticeSentAt = 0 and c.expiresAt > :now and c.expiresAt <= :until"
            + " and c.deletedAt = 0")
@NamedQuery(
    name = "KycCase.toExpire",
    query =
        "select c.id from KycCaseEntity c where c.realmId = :realmId"
            + " and c.expiresAt > 0 and c.expiresAt <= :now and c.deletedAt = 0")
@NamedQuery(
    name = "KycCase.toPurge",
    query =
        "select c.id from KycCaseEntity c where c.realmId = :realmId"
            + " and c.deletedAt = 0 and c.state in :states and c.approvedRevision = 0"
            + " and c.updatedAt <= :before")
@NamedQuery(
    name = "KycCase.deleted",
    query =
        "select c.id from KycCaseEntity c where c.realmId = :realmId"
            + " and c.deletedAt > 0 and c.deletedAt <= :before")
@NamedQuery(
    name = "KycCase.markDeleted",
    query =
        "update KycCaseEntity c set c.deletedAt = :now, c.deletedBy = :deletedBy,"
            + " c.version = c.version + 1 where c.realmId = :realmId and c.userId = :userId"
            + " and c.deletedAt = 0")
@NamedQuery(
    name = "KycCase.restore",
    query =
        "update KycCaseEntity c set c.deletedAt = 0, c.deletedBy = null,"
            + " c.version = c.version + 1 where c.realmId = :realmId and c.userId = :userId"
            + " and c.deletedAt > 0")
@NamedQuery(
    name = "KycCase.deleteByUser",
    query = "delete from KycCaseEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "KycCase.deleteByRealm",
    query = "delete from KycCaseEntity e where e.realmId = :realmId")
public class KycCaseEntity {

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

  @Column(name = "STATE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String state;

  @Column(name = "REVISION", nullable = false)
  @Sensitivity(Level.NONE)
  private int revision;

  @Version
  @Column(name = "VERSION", nullable = false)
  @Sensitivity(Level.NONE)
  private int version;

  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;

  @Column(name = "UPDATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long updatedAt;

  @Column(name = "SUBMITTED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long submittedAt;

  @Column(name = "REVIEWER_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String reviewerId;

  @Column(name = "LEASE_UNTIL", nullable = false)
  @Sensitivity(Level.NONE)
  private long leaseUntil;

  @Column(name = "ENDORSED_BY")
  @Sensitivity(Level.NONE)
  private @Nullable String endorsedBy;

  @Column(name = "KYC_LEVEL", nullable = false)
  @Sensitivity(Level.NONE)
  private int kycLevel;

  @Column(name = "APPROVED_REVISION", nullable = false)
  @Sensitivity(Level.NONE)
  private int approvedRevision;

  @Column(name = "APPROVED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long approvedAt;

  @Column(name = "EXPIRES_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long expiresAt;

  @Column(name = "NOTICE_SENT_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long noticeSentAt;

  @Column(name = "DELETED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long deletedAt;

  @Column(name = "DELETED_BY")
  @Sensitivity(Level.NONE)
  private @Nullable String deletedBy;

  /**
   * Where the account is at home; null for nowhere. It follows the account, whatever is done with
   * the case meanwhile.
   */
  @Column(name = "BRANCH_ID", length = 36, updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String branchId;

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

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public int getRevision() {
    return revision;
  }

  public void setRevision(int revision) {
    this.revision = revision;
  }

  public int getVersion() {
    return version;
  }

  public long getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(long createdAt) {
    this.createdAt = createdAt;
  }

  public long getUpdatedAt() {
    return updatedAt;
  }

  public void setUpdatedAt(long updatedAt) {
    this.updatedAt = updatedAt;
  }

  public long getSubmittedAt() {
    return submittedAt;
  }

  public void setSubmittedAt(long submittedAt) {
    this.submittedAt = submittedAt;
  }

  public @Nullable String getReviewerId() {
    return reviewerId;
  }

  public void setReviewerId(@Nullable String reviewerId) {
    this.reviewerId = reviewerId;
  }

  public long getLeaseUntil() {
    return leaseUntil;
  }

  public void setLeaseUntil(long leaseUntil) {
    this.leaseUntil = leaseUntil;
  }

  public @Nullable String getEndorsedBy() {
    return endorsedBy;
  }

  public void setEndorsedBy(@Nullable String endorsedBy) {
    this.endorsedBy = endorsedBy;
  }

  public int getKycLevel() {
    return kycLevel;
  }

  public void setKycLevel(int kycLevel) {
    this.kycLevel = kycLevel;
  }

  public int getApprovedRevision() {
    return approvedRevision;
  }

  public void setApprovedRevision(int approvedRevision) {
    this.approvedRevision = approvedRevision;
  }

  public long getApprovedAt() {
    return approvedAt;
  }

  public void setApprovedAt(long approvedAt) {
    this.approvedAt = approvedAt;
  }

  public long getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(long expiresAt) {
    this.expiresAt = expiresAt;
  }

  public long getNoticeSentAt() {
    return noticeSentAt;
  }

  public void setNoticeSentAt(long noticeSentAt) {
    this.noticeSentAt = noticeSentAt;
  }

  public boolean isDeleted() {
    return deletedAt > 0;
  }
}
