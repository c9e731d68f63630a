package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * A line of a wallet's ledger, which is only ever inserted: unique (REALM_ID, WALLET_ID,
 * ENTRY_NUMBER) and KEY_HASH.
 */
@Entity
@Table(name = "DOORSTEP_WALLET_ENTRY")
@NamedQuery(
    name = "WalletEntry.ofKey",
    query = "select e from WalletEntryEntity e where e.keyHash = :keyHash")
@NamedQuery(
    name = "WalletEntry.page",
    query =
        "select e from WalletEntryEntity e where e.realmId = :realmId and e.walletId = :walletId"
            + " and e.entryNumber < :before order by e.entryNumber desc")
@NamedQuery(
    name = "WalletEntry.deleteByRealm",
    query = "delete from WalletEntryEntity e where e.realmId = :realmId")
public class WalletEntryEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "WALLET_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String walletId;

  @Column(name = "ENTRY_NUMBER", nullable = false)
  @Sensitivity(Level.NONE)
  private long entryNumber;

  @Column(name = "KIND", length = 8, nullable = false)
  @Sensitivity(Level.NONE)
  private String kind;

  @Column(name = "AMOUNT", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private long amount;

  @Column(name = "BALANCE_AFTER", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private long balanceAfter;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  @Sensitivity(Level.NONE)
  private String currency;

  @Column(name = "CLIENT_REFERENCE", length = 64, nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String reference;

  @Column(name = "CLIENT_ID", nullable = false)
  @Sensitivity(Level.NONE)
  private String clientId;

  @Column(name = "KEY_HASH", length = 64, nullable = false)
  @Sensitivity(Level.NONE)
  private String keyHash;

  @Column(name = "POSTED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long postedAt;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public void setRealmId(String realmId) {
    this.realmId = realmId;
  }

  public String getWalletId() {
    return walletId;
  }

  public void setWalletId(String walletId) {
    this.walletId = walletId;
  }

  public long getEntryNumber() {
    return entryNumber;
  }

  public void setEntryNumber(long entryNumber) {
    this.entryNumber = entryNumber;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public long getAmount() {
    return amount;
  }

  public void setAmount(long amount) {
    this.amount = amount;
  }

  public long getBalanceAfter() {
    return balanceAfter;
  }

  public void setBalanceAfter(long balanceAfter) {
    this.balanceAfter = balanceAfter;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  public void setKeyHash(String keyHash) {
    this.keyHash = keyHash;
  }

  public long getPostedAt() {
    return postedAt;
  }

  public void setPostedAt(long postedAt) {
    this.postedAt = postedAt;
  }
}
