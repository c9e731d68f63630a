package io.doorstep.spi.wallet;

import java.util.Currency;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import org.jspecify.annotations.Nullable;

/**
 * Wallets of the realm of the session's context, all in its one currency. An entry, once posted, is
 * never changed or deleted. Amounts are whole numbers of the currency's minor unit (ISO 4217).
 */
public interface WalletProvider extends Provider {

  /** The most that a wallet holds: what every reader of JSON tells exactly (RFC 8259, 6). */
  long MAX_AMOUNT = (1L << 53) - 1;

  /** Puts an entry on record, in the transaction that posts it: neither stays without the other. */
  @FunctionalInterface
  interface Witness {
    /**
     * Hears of an entry.
     *
     * @param transaction the session whose transaction posts the entry
     */
    void posted(KeycloakSession transaction, WalletEntry entry);
  }

  /** The realm's currency; empty if the realm has no wallets, and then no call below succeeds. */
  Optional<Currency> currency();

  /** What the user has now; 0 before the first entry. */
  long balance(UserModel user);

  /**
   * The user's entries, newest first.
   *
   * @param before number of the entry that the page before ended with; null for the first page
   * @param max at least 1
   */
  WalletPage entries(UserModel user, @Nullable Long before, int max);

  /**
   * Posts an entry in a transaction of its own. The same posting again, with the same key by the
   * same client, posts nothing and has the same answer. A refusal binds nobody: the same key may be
   * tried again.
   *
   * @param witness told of an entry that is posted, and not of one that was before
   * @throws WalletRefusedException if it is not posted
   */
  PostedEntry post(UserModel user, Posting posting, Witness witness);
}
