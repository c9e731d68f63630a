package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * A section as it was in a revision of a case: unique (CASE_ID, REVISION, KIND). A revision without
 * a row of its own has the section of the revision before. What it says is encrypted, with a data
 * key of its own.
 */
@Entity
@Table(name = "DOORSTEP_KYC_SECTION")
@NamedQuery(
    name = "KycSection.ofCase",
    query =
        "select s from KycSectionEntity s where s.realmId = :realmId"
            + " and s.caseId = :caseId and s.revision <= :revision order by s.revision")
@NamedQuery(
    name = "KycSection.deleteByCase",
    query = "delete from KycSectionEntity s where s.realmId = :realmId" + " and s.caseId = :caseId")
@NamedQuery(
    name = "KycSection.deleteByUser",
    query = "delete from KycSectionEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "KycSection.deleteByRealm",
    query = "delete from KycSectionEntity e where e.realmId = :realmId")
public class KycSectionEntity {

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

  @Column(name = "CASE_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String caseId;

  @Column(name = "REVISION", nullable = false)
  @Sensitivity(Level.NONE)
  private int revision;

  @Column(name = "KIND", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String kind;

  @Column(name = "PAYLOAD", nullable = false)
  @Sensitivity(Level.PROTECTED)
  private byte[] payload;

  @Column(name = "FINDING", length = 16)
  @Sensitivity(Level.NONE)
  private @Nullable String finding;

  @Column(name = "SAVED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long savedAt;

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

  public String getCaseId() {
    return caseId;
  }

  public void setCaseId(String caseId) {
    this.caseId = caseId;
  }

  public int getRevision() {
    return revision;
  }

  public void setRevision(int revision) {
    this.revision = revision;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public byte[] getPayload() {
    return payload;
  }

  public void setPayload(byte[] payload) {
    this.payload = payload;
  }

  public @Nullable String getFinding() {
    return finding;
  }

  public void setFinding(@Nullable String finding) {
    this.finding = finding;
  }

  public long getSavedAt() {
    return savedAt;
  }

  public void setSavedAt(long savedAt) {
    this.savedAt = savedAt;
  }
}
