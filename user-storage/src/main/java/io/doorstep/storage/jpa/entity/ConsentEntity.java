package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** That a user agreed to a text. Rows are only ever added, and marked once when withdrawn. */
@Entity
@Table(name = "DOORSTEP_CONSENT")
@NamedQuery(
    name = "Consent.list",
    query =
        "select c from ConsentEntity c where c.realmId = :realmId and c.userId = :userId"
            + " order by c.givenAt")
@NamedQuery(
    name = "Consent.standing",
    query =
        "select c from ConsentEntity c where c.realmId = :realmId and c.userId = :userId"
            + " and c.purpose = :purpose and c.withdrawnAt = 0 order by c.givenAt")
@NamedQuery(
    name = "Consent.deleteByUser",
    query = "delete from ConsentEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "Consent.deleteByRealm",
    query = "delete from ConsentEntity e where e.realmId = :realmId")
public class ConsentEntity {

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

  @Column(name = "PURPOSE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String purpose;

  @Column(name = "TEXT_VERSION", length = 64, nullable = false)
  @Sensitivity(Level.NONE)
  private String textVersion;

  @Column(name = "GIVEN_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long givenAt;

  @Column(name = "WITHDRAWN_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long withdrawnAt;

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

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getTextVersion() {
    return textVersion;
  }

  public void setTextVersion(String textVersion) {
    this.textVersion = textVersion;
  }

  public long getGivenAt() {
    return givenAt;
  }

  public void setGivenAt(long givenAt) {
    this.givenAt = givenAt;
  }

  public long getWithdrawnAt() {
    return withdrawnAt;
  }

  public void setWithdrawnAt(long withdrawnAt) {
    this.withdrawnAt = withdrawnAt;
  }
}
