package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An act: unique (REALM_ID, CHAIN_NO, SEQUENCE_NO). Rows are only ever added; the oldest of a chain
 * go by {@code Audit.purge}, together with their chain's word for where it now begins.
 */
@Entity
@Immutable
@Table(name = "DOORSTEP_AUDIT")
@NamedQuery(
    name = "Audit.of",
    query =
        "select a from AuditEntity a where a.realmId = :realmId and a.chain = :chain"
            + " and a.sequence > :sequence order by a.sequence")
@NamedQuery(
    name = "Audit.beyond",
    query =
        "select a from AuditEntity a where a.realmId = :realmId and a.chain = :chain"
            + " and a.sequence > (select c.lastSequence from AuditChainEntity c"
            + " where c.realmId = :realmId and c.chain = :chain) order by a.sequence")
@NamedQuery(
    name = "Audit.foreign",
    query =
        "select a from AuditEntity a where a.realmId = :realmId"
            + " and (a.chain < 0 or a.chain >= :chains)")
@NamedQuery(
    name = "Audit.purge",
    query =
        "delete from AuditEntity a where a.realmId = :realmId and a.chain = :chain"
            + " and a.sequence <= :sequence")
@NamedQuery(
    name = "Audit.deleteByRealm",
    query = "delete from AuditEntity e where e.realmId = :realmId")
public class AuditEntity {

  @Id
  @Column(name = "ID", length = 36, updatable = false)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "CHAIN_NO", nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private int chain;

  @Column(name = "SEQUENCE_NO", nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private long sequence;

  @Column(name = "HAPPENED_AT", nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private long happenedAt;

  @Column(name = "ACTOR_REALM_ID", length = 36, updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String actorRealmId;

  @Column(name = "ACTOR_ID", updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String actorId;

  @Column(name = "CLIENT_ID", updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String clientId;

  @Column(name = "IP_ADDRESS", length = 64, updatable = false)
  @Sensitivity(Level.PERSONAL)
  private @Nullable String ipAddress;

  @Column(name = "ACTION_NAME", length = 64, nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private String action;

  @Column(name = "RESOURCE_TYPE", length = 64, nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private String resourceType;

  @Column(name = "RESOURCE_PATH", length = 1024, updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String path;

  @Column(name = "USER_ID", updatable = false)
  @Sensitivity(Level.NONE)
  private @Nullable String userId;

  @Column(name = "CHANGES", length = Integer.MAX_VALUE, updatable = false)
  @Sensitivity(Level.PERSONAL)
  private byte @Nullable [] changes;

  @Column(name = "KEY_ID", length = 16, nullable = false, updatable = false)
  @Sensitivity(Level.NONE)
  private String keyId;

  @Column(name = "HMAC", length = 64, nullable = false, updatable = false)
  @Sensitivity(Level.PROTECTED)
  private String hmac;

  /** Where the account was at home then; null for nowhere. */
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

  public int getChain() {
    return chain;
  }

  public void setChain(int chain) {
    this.chain = chain;
  }

  public long getSequence() {
    return sequence;
  }

  public void setSequence(long sequence) {
    this.sequence = sequence;
  }

  public long getHappenedAt() {
    return happenedAt;
  }

  public void setHappenedAt(long happenedAt) {
    this.happenedAt = happenedAt;
  }

  public @Nullable String getActorRealmId() {
    return actorRealmId;
  }

  public void setActorRealmId(@Nullable String actorRealmId) {
    this.actorRealmId = actorRealmId;
  }

  public @Nullable String getActorId() {
    return actorId;
  }

  public void setActorId(@Nullable String actorId) {
    this.actorId = actorId;
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

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getResourceType() {
    return resourceType;
  }

  public void setResourceType(String resourceType) {
    this.resourceType = resourceType;
  }

  public @Nullable String getPath() {
    return path;
  }

  public void setPath(@Nullable String path) {
    this.path = path;
  }

  public @Nullable String getUserId() {
    return userId;
  }

  public void setUserId(@Nullable String userId) {
    this.userId = userId;
  }

  public byte @Nullable [] getChanges() {
    return changes;
  }

  public void setChanges(byte @Nullable [] changes) {
    this.changes = changes;
  }

  public String getKeyId() {
    return keyId;
  }

  public void setKeyId(String keyId) {
    this.keyId = keyId;
  }

  public String getHmac() {
    return hmac;
  }

  public void setHmac(String hmac) {
    this.hmac = hmac;
  }

  public @Nullable String getBranchId() {
    return branchId;
  }

  public void setBranchId(@Nullable String branchId) {
    this.branchId = branchId;
  }
}
