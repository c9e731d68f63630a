package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/** A login or the attempt. Never the name that was typed: it may be a password, or a stranger's. */
@Entity
@Table(name = "DOORSTEP_LOGIN")
@NamedQuery(
    name = "Login.place",
    query =
        "update LoginEntity l set l.branchId = :branchId where l.realmId = :realmId"
            + " and l.userId = :userId and l.branchId is null")
@NamedQuery(
    name = "Login.expired",
    query =
        "select e.id from LoginEntity e where e.realmId = :realmId and e.happenedAt < :before"
            + " order by e.happenedAt")
@NamedQuery(name = "Login.delete", query = "delete from LoginEntity e where e.id in :ids")
@NamedQuery(
    name = "Login.deleteByUser",
    query = "delete from LoginEntity e where e.realmId = :realmId and e.userId = :userId")
@NamedQuery(
    name = "Login.deleteByRealm",
    query = "delete from LoginEntity e where e.realmId = :realmId")
public class LoginEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "USER_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String userId;

  @Column(name = "HAPPENED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long happenedAt;

  @Column(name = "OUTCOME", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String outcome;

  @Column(name = "ERROR_KEY", length = 64)
  @Sensitivity(Level.NONE)
  private @Nullable String error;

  @Column(name = "CLIENT_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String clientId;

  @Column(name = "IP_ADDRESS", length = 64)
  @Sensitivity(Level.PERSONAL)
  private @Nullable String ipAddress;

  @Column(name = "BROWSER", length = 128)
  @Sensitivity(Level.PERSONAL)
  private @Nullable String browser;

  @Column(name = "OPERATING_SYSTEM", length = 128)
  @Sensitivity(Level.PERSONAL)
  private @Nullable String operatingSystem;

  @Column(name = "DEVICE", length = 128)
  @Sensitivity(Level.PERSONAL)
  private @Nullable String device;

  @Column(name = "MOBILE", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private boolean mobile;

  /** Where the account was at home then; null for nowhere. */
  @Column(name = "BRANCH_ID", length = 36)
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

  public @Nullable String getUserId() {
    return userId;
  }

  public void setUserId(@Nullable String userId) {
    this.userId = userId;
  }

  public long getHappenedAt() {
    return happenedAt;
  }

  public void setHappenedAt(long happenedAt) {
    this.happenedAt = happenedAt;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public @Nullable String getError() {
    return error;
  }

  public void setError(@Nullable String error) {
    this.error = error;
  }

  public @Nullable String getClientId() {
    return clientId;
  }

  public void setClientId(@Nullable String clientId) {
    this.clientId = clientId;
  }

  public @Nullable String getIpAddress() {
    return ipAddress;
  }

  public void setIpAddress(@Nullable String ipAddress) {
    this.ipAddress = ipAddress;
  }

  public @Nullable String getBrowser() {
    return browser;
  }

  public void setBrowser(@Nullable String browser) {
    this.browser = browser;
  }

  public @Nullable String getOperatingSystem() {
    return operatingSystem;
  }

  public void setOperatingSystem(@Nullable String operatingSystem) {
    this.operatingSystem = operatingSystem;
  }

  public @Nullable String getDevice() {
    return device;
  }

  public void setDevice(@Nullable String device) {
    this.device = device;
  }

  public boolean isMobile() {
    return mobile;
  }

  public void setMobile(boolean mobile) {
    this.mobile = mobile;
  }

  public @Nullable String getBranchId() {
    return branchId;
  }

  public void setBranchId(@Nullable String branchId) {
    this.branchId = branchId;
  }
}
