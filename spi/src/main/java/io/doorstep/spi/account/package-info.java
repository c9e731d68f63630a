/** Accounts as staff list, delete and restore them. */
@NullMarked
package io.doorstep.spi.account;

import org.jspecify.annotations.NullMarked;
