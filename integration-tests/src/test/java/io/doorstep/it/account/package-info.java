/** Registration over REST, account types and the own account. */
@NullMarked
package io.doorstep.it.account;

import org.jspecify.annotations.NullMarked;
