package io.doorstep.storage.wallet;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.wallet.EntryKind;
import io.doorstep.spi.wallet.Posting;
import io.doorstep.spi.wallet.WalletProvider;
import io.doorstep.storage.jpa.entity.WalletEntryEntity;

/** The tables DOORSTEP_WALLET and DOORSTEP_WALLET_ENTRY, for one realm. */
final class Ledger {

  private final EntityManager entityManager;
  private final String realmId;

  Ledger(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  /**
   * A wallet as it stands.
   *
   * @param entries how many were posted
   */
  record Standing(String walletId, long balance, long entries) {}

  Optional<Standing> find(String userId) {
    return entityManager
        .createNamedQuery("Wallet.find", Object[].class)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId)
        .getResultStream()
        .findFirst()
        .map(row -> new Standing((String) row[0], (Long) row[1], (Long) row[2]));
  }

  /** Opens an empty wallet, unless the user has one. */
  void open(String userId, String currency) {
    ofUser("Wallet.insert", userId)
        .setParameter("id", KeycloakModelUtils.generateId())
        .setParameter("currency", currency)
        .setParameter("now", Time.currentTimeMillis())
        .executeUpdate();
  }

  /**
   * Moves the balance and writes the entry. The balance comes first in the transaction: whoever
   * else wants to move it waits, and what is read after it is what it has become, at every
   * isolation level.
   *
   * @return empty if the balance does not allow for it, or there is no wallet
   */
  Optional<WalletEntryEntity> post(String userId, Posting posting, String keyHash) {
    if (!move(userId, posting)) {
      return Optional.empty();
    }
    Standing now = find(userId).orElseThrow();
    WalletEntryEntity entry = new WalletEntryEntity();
    entry.setId(KeycloakModelUtils.generateId());
    entry.setRealmId(realmId);
    entry.setWalletId(now.walletId());
    entry.setEntryNumber(now.entries());
    entry.setKind(posting.kind().key());
    entry.setAmount(posting.amount());
    entry.setBalanceAfter(now.balance());
    entry.setCurrency(posting.currency().getCurrencyCode());
    entry.setReference(posting.reference());
    entry.setClientId(posting.key().clientId());
    entry.setKeyHash(keyHash);
    entry.setPostedAt(Time.currentTimeMillis());
    entityManager.persist(entry);
    return Optional.of(entry);
  }

  private boolean move(String userId, Posting posting) {
    boolean isCredit = posting.kind() == EntryKind.CREDIT;
    Query update =
        ofUser(isCredit ? "Wallet.credit" : "Wallet.debit", userId)
            .setParameter("amount", posting.amount())
            .setParameter("currency", posting.currency().getCurrencyCode());
    if (isCredit) {
      update.setParameter("most", WalletProvider.MAX_AMOUNT);
    }
    return update.executeUpdate() == 1;
  }

  Optional<WalletEntryEntity> ofKey(String keyHash) {
    return entityManager
        .createNamedQuery("WalletEntry.ofKey", WalletEntryEntity.class)
        .setParameter("keyHash", keyHash)
        .getResultStream()
        .findFirst();
  }

  /** Entries before a number, newest first. */
  List<WalletEntryEntity> page(String walletId, long before, int max) {
    return entityManager
        .createNamedQuery("WalletEntry.page", WalletEntryEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("walletId", walletId)
        .setParameter("before", before)
        .setMaxResults(max)
        .getResultList();
  }

  /** Whether there are wallets of another currency. */
  boolean hasOtherThan(String currency) {
    return entityManager
            .createNamedQuery("Wallet.countOfOtherCurrencies", Long.class)
            .setParameter("realmId", realmId)
            .setParameter("currency", currency)
            .getSingleResult()
        > 0;
  }

  private Query ofUser(String query, String userId) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId);
  }
}
