/** A row for each account, by which staff find and list accounts. */
@NullMarked
package io.doorstep.storage.account;

import org.jspecify.annotations.NullMarked;
