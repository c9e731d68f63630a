/** Wallets in tables. */
@NullMarked
package io.doorstep.storage.wallet;

import org.jspecify.annotations.NullMarked;
