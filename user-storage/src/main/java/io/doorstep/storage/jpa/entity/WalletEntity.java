package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a user has: unique (REALM_ID, USER_ID). USER_ID is null once the user is gone, since the
 * books are kept without the person. Money moves by the two updates alone, each of which takes the
 * row, so that entries of a wallet are numbered without gaps.
 */
@Entity
@Table(name = "DOORSTEP_WALLET")
@NamedQuery(
    name = "Wallet.insert",
    query =
        "insert into WalletEntity (id, realmId, userId, currency, balance, entries, createdAt)"
            + " values (:id, :realmId, :userId, :currency, 0, 0, :now) on conflict do nothing")
@NamedQuery(
    name = "Wallet.credit",
    query =
        "update WalletEntity w set w.balance = w.balance + :amount, w.entries = w.entries + 1"
            + " where w.realmId = :realmId and w.userId = :userId and w.currency = :currency"
            + " and w.balance <= :most - :amount")
@NamedQuery(
    name = "Wallet.debit",
    query =
        "update WalletEntity w set w.balance = w.balance - :amount, w.entries = w.entries + 1"
            + " where w.realmId = :realmId and w.userId = :userId and w.currency = :currency"
            + " and w.balance >= :amount")
@NamedQuery(
    name = "Wallet.find",
    query =
        "select w.id, w.balance, w.entries from WalletEntity w"
            + " where w.realmId = :realmId and w.userId = :userId")
@NamedQuery(
    name = "Wallet.countOfOtherCurrencies",
    query =
        "select count(w) from WalletEntity w where w.realmId = :realmId"
            + " and w.currency <> :currency")
@NamedQuery(
    name = "Wallet.forgetUser",
    query =
        "update WalletEntity w set w.userId = null where w.realmId = :realmId"
            + " and w.userId = :userId")
@NamedQuery(
    name = "Wallet.deleteByRealm",
    query = "delete from WalletEntity w where w.realmId = :realmId")
public class WalletEntity {

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

  @Column(name = "CURRENCY", length = 3, nullable = false)
  @Sensitivity(Level.NONE)
  private String currency;

  @Column(name = "BALANCE", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private long balance;

  @Column(name = "ENTRIES", nullable = false)
  @Sensitivity(Level.NONE)
  private long entries;

  @Column(name = "CREATED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long createdAt;
}
