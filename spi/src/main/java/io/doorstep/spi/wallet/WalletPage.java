package io.doorstep.spi.wallet;

import java.util.List;

/**
 * A page of a wallet's entries.
 *
 * @param isLast whether there are no older ones
 */
public record WalletPage(List<WalletEntry> items, boolean isLast) {

  public WalletPage {
    items = List.copyOf(items);
  }
}
