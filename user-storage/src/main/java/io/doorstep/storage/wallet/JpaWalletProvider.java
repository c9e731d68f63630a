package io.doorstep.storage.wallet;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.wallet.EntryKind;
import io.doorstep.spi.wallet.PostedEntry;
import io.doorstep.spi.wallet.Posting;
import io.doorstep.spi.wallet.WalletEntry;
import io.doorstep.spi.wallet.WalletPage;
import io.doorstep.spi.wallet.WalletProvider;
import io.doorstep.spi.wallet.WalletRefusedException;
import io.doorstep.spi.wallet.WalletRefusedException.Reason;
import io.doorstep.storage.jpa.entity.WalletEntryEntity;
import org.jspecify.annotations.Nullable;

/** Wallets in the {@link Ledger}. */
final class JpaWalletProvider implements WalletProvider {

  private final KeycloakSession session;
  private final String realmId;
  private final @Nullable Currency currency;

  /**
   * @param currency the realm's; null if it has no wallets
   */
  JpaWalletProvider(KeycloakSession session, @Nullable Currency currency) {
    this.session = session;
    this.realmId = session.getContext().getRealm().getId();
    this.currency = currency;
  }

  @Override
  public Optional<Currency> currency() {
    return Optional.ofNullable(currency);
  }

  @Override
  public long balance(UserModel user) {
    requireWallets();
    return ledger(session).find(user.getId()).map(Ledger.Standing::balance).orElse(0L);
  }

  @Override
  public WalletPage entries(UserModel user, @Nullable Long before, int max) {
    requireWallets();
    Ledger ledger = ledger(session);
    long end = before == null ? Long.MAX_VALUE : before;
    List<WalletEntryEntity> found =
        ledger
            .find(user.getId())
            // one more than asked for tells whether there are more
            .map(wallet -> ledger.page(wallet.walletId(), end, max + 1))
            .orElse(List.of());
    List<WalletEntry> items = found.stream().limit(max).map(JpaWalletProvider::toEntry).toList();
    return new WalletPage(items, found.size() <= max);
  }

  @Override
  public PostedEntry post(UserModel user, Posting posting, Witness witness) {
    check(posting);
    String keyHash = KeyHash.of(realmId, posting.key());
    Optional<PostedEntry> before = replay(ledger(session), user, posting, keyHash);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return new PostedEntry(insert(user.getId(), posting, keyHash, witness), false);
    } catch (RuntimeException e) {
      // of two at once with one key the other may have taken what was left, or have the key
      return inOwnTransaction(own -> replay(ledger(own), user, posting, keyHash))
          .orElseThrow(() -> e);
    }
  }

  private void check(Posting posting) {
    requireWallets();
    require(posting.currency().equals(currency), Reason.CURRENCY);
    require(posting.amount() >= 1 && posting.amount() <= MAX_AMOUNT, Reason.AMOUNT);
  }

  private WalletEntry insert(String userId, Posting posting, String keyHash, Witness witness) {
    Function<KeycloakSession, Optional<WalletEntry>> work =
        own -> {
          Optional<WalletEntry> entry =
              ledger(own).post(userId, posting, keyHash).map(JpaWalletProvider::toEntry);
          entry.ifPresent(posted -> witness.posted(own, posted));
          return entry;
        };
    Optional<WalletEntry> entry = inOwnTransaction(work);
    if (entry.isPresent()) {
      return entry.get();
    }
    if (posting.kind() == EntryKind.DEBIT) {
      throw new WalletRefusedException(Reason.OVERDRAWN);
    }
    inOwnTransaction(
        own -> {
          ledger(own).open(userId, posting.currency().getCurrencyCode());
          return userId;
        });
    return inOwnTransaction(work).orElseThrow(() -> new WalletRefusedException(Reason.FULL));
  }

  /** What was posted under the key. */
  private static Optional<PostedEntry> replay(
      Ledger ledger, UserModel user, Posting posting, String keyHash) {
    Optional<WalletEntryEntity> before = ledger.ofKey(keyHash);
    before.ifPresent(
        entry -> {
          boolean isSameWallet =
              ledger
                  .find(user.getId())
                  .filter(wallet -> wallet.walletId().equals(entry.getWalletId()))
                  .isPresent();
          require(isSameWallet && isSame(toEntry(entry), posting), Reason.KEY_REUSED);
        });
    return before.map(entry -> new PostedEntry(toEntry(entry), true));
  }

  private static boolean isSame(WalletEntry entry, Posting posting) {
    return entry.kind() == posting.kind()
        && entry.amount() == posting.amount()
        && entry.currency().equals(posting.currency())
        && entry.reference().equals(posting.reference());
  }

  private static WalletEntry toEntry(WalletEntryEntity row) {
    return new WalletEntry(
        row.getId(),
        row.getEntryNumber(),
        EntryKind.ofKey(row.getKind()).orElseThrow(),
        row.getAmount(),
        row.getBalanceAfter(),
        Currency.getInstance(row.getCurrency()),
        row.getReference(),
        row.getClientId(),
        Instant.ofEpochMilli(row.getPostedAt()));
  }

  private void requireWallets() {
    require(currency != null, Reason.NO_WALLETS);
  }

  private static void require(boolean holds, Reason reason) {
    if (!holds) {
      throw new WalletRefusedException(reason);
    }
  }

  private <T> T inOwnTransaction(Function<KeycloakSession, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(), session.getContext(), work::apply, "wallet");
  }

  private Ledger ledger(KeycloakSession of) {
    return new Ledger(of.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
  }

  @Override
  public void close() {}
}
