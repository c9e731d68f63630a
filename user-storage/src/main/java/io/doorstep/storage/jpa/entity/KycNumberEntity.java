package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** The keyed hash of an identity number in a section, by which equal ones find each other. */
@Entity
@Table(name = "DOORSTEP_KYC_NUMBER")
@NamedQuery(
    name = "KycNumber.duplicates",
    query =
        "select distinct o.field, o.caseId, o.userId from KycNumberEntity n,"
            + " KycNumberEntity o where n.realmId = :realmId and n.caseId = :caseId and n.revision <= :revision"
            + " and o.realmId = n.realmId and o.field = n.field and o.blindIndex = n.blindIndex"
            + " and o.userId <> n.userId and not exists (select 1 from KycCaseEntity c"
            + " where c.id = o.caseId and c.deletedAt > 0)"
            + " order by o.field, o.caseId")
@NamedQuery(
    name = "KycNumber.deleteBySection",
    query =
        "delete from KycNumberEntity n where n.realmId = :realmId"
            + " and n.sectionId = :sectionId")
@NamedQuery(
    name = "KycNumber.deleteByCase",
    query = "delete from KycNumberEntity n where n.realmId = :realmId" + " and n.caseId = :caseId")
@NamedQuery(
    name = "KycNumber.deleteByUser",
    query = "delete from KycNumberEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "KycNumber.deleteByRealm",
    query = "delete from KycNumberEntity e where e.realmId = :realmId")
public class KycNumberEntity {

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

  @Column(name = "SECTION_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String sectionId;

  @Column(name = "REVISION", nullable = false)
  @Sensitivity(Level.NONE)
  private int revision;

  @Column(name = "FIELD", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String field;

  @Column(name = "BLIND_INDEX", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String blindIndex;

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

  public String getSectionId() {
    return sectionId;
  }

  public void setSectionId(String sectionId) {
    this.sectionId = sectionId;
  }

  public int getRevision() {
    return revision;
  }

  public void setRevision(int revision) {
    this.revision = revision;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  public String getBlindIndex() {
    return blindIndex;
  }

  public void setBlindIndex(String blindIndex) {
    this.blindIndex = blindIndex;
  }
}
