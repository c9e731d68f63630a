package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case. Rows are only ever added. Reasons are encrypted: they speak of a person.
 */
@Entity
@Table(name = "DOORSTEP_KYC_HISTORY")
@NamedQuery(
    name = "KycHistory.ofCase",
    query =
        "select h from KycHistoryEntity h where h.realmId = :realmId"
            + " and h.caseId = :caseId order by h.happenedAt, h.caseVersion")
@NamedQuery(
    name = "KycHistory.deleteByCase",
    query = "delete from KycHistoryEntity h where h.realmId = :realmId" + " and h.caseId = :caseId")
@NamedQuery(
    name = "KycHistory.deleteByUser",
    query = "delete from KycHistoryEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "KycHistory.deleteByRealm",
    query = "delete from KycHistoryEntity e where e.realmId = :realmId")
public class KycHistoryEntity {

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

  @Column(name = "CASE_VERSION", nullable = false)
  @Sensitivity(Level.NONE)
  private int caseVersion;

  @Column(name = "EVENT", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String event;

  @Column(name = "FROM_STATE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String fromState;

  @Column(name = "TO_STATE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String toState;

  @Column(name = "ACTOR_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String actorId;

  @Column(name = "HAPPENED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long happenedAt;

  @Column(name = "REASONS")
  @Sensitivity(Level.PROTECTED)
  private byte @Nullable [] reasons;

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

  public int getCaseVersion() {
    return caseVersion;
  }

  public void setCaseVersion(int caseVersion) {
    this.caseVersion = caseVersion;
  }

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getFromState() {
    return fromState;
  }

  public void setFromState(String fromState) {
    this.fromState = fromState;
  }

  public String getToState() {
    return toState;
  }

  public void setToState(String toState) {
    this.toState = toState;
  }

  public @Nullable String getActorId() {
    return actorId;
  }

  public void setActorId(@Nullable String actorId) {
    this.actorId = actorId;
  }

  public long getHappenedAt() {
    return happenedAt;
  }

  public void setHappenedAt(long happenedAt) {
    this.happenedAt = happenedAt;
  }

  public byte @Nullable [] getReasons() {
    return reasons;
  }

  public void setReasons(byte @Nullable [] reasons) {
    this.reasons = reasons;
  }
}
