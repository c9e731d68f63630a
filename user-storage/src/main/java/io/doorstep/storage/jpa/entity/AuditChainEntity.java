package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * One of the chains of a realm's audit trail: unique (REALM_ID, CHAIN_NO). It says where the chain
 * ends and, once its oldest rows are purged, where it begins.
 */
@Entity
@Table(name = "DOORSTEP_AUDIT_CHAIN")
@NamedQuery(
    name = "AuditChain.list",
    query = "select c from AuditChainEntity c where c.realmId = :realmId order by c.chain")
@NamedQuery(
    name = "AuditChain.any",
    query = "select c.chain from AuditChainEntity c where c.realmId = :realmId")
@NamedQuery(
    name = "AuditChain.find",
    query = "select c from AuditChainEntity c where c.realmId = :realmId and c.chain = :chain")
@NamedQuery(
    name = "AuditChain.insert",
    query =
        "insert into AuditChainEntity (id, realmId, chain, lastSequence, lastHmac, purgedSequence,"
            + " purgedHmac, keyId, hmac) values (:id, :realmId, :chain, 0, '', 0, '', :keyId, :hmac)"
            + " on conflict do nothing")
@NamedQuery(
    name = "AuditChain.deleteByRealm",
    query = "delete from AuditChainEntity e where e.realmId = :realmId")
public class AuditChainEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "CHAIN_NO", nullable = false)
  @Sensitivity(Level.NONE)
  private int chain;

  @Column(name = "LAST_SEQUENCE", nullable = false)
  @Sensitivity(Level.NONE)
  private long lastSequence;

  @Column(name = "LAST_HMAC", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String lastHmac;

  @Column(name = "PURGED_SEQUENCE", nullable = false)
  @Sensitivity(Level.NONE)
  private long purgedSequence;

  @Column(name = "PURGED_HMAC", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String purgedHmac;

  @Column(name = "KEY_ID", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String keyId;

  @Column(name = "HMAC", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String hmac;

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

  public long getLastSequence() {
    return lastSequence;
  }

  public void setLastSequence(long lastSequence) {
    this.lastSequence = lastSequence;
  }

  public String getLastHmac() {
    return lastHmac;
  }

  public void setLastHmac(String lastHmac) {
    this.lastHmac = lastHmac;
  }

  public long getPurgedSequence() {
    return purgedSequence;
  }

  public void setPurgedSequence(long purgedSequence) {
    this.purgedSequence = purgedSequence;
  }

  public String getPurgedHmac() {
    return purgedHmac;
  }

  public void setPurgedHmac(String purgedHmac) {
    this.purgedHmac = purgedHmac;
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
}
