/** Wallets: a balance for each user, and the ledger that says how it came about. */
@NullMarked
package io.doorstep.spi.wallet;

import org.jspecify.annotations.NullMarked;
