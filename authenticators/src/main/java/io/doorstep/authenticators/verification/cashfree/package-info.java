/** Verification through Cashfree Secure ID. */
@NullMarked
package io.doorstep.authenticators.verification.cashfree;

import org.jspecify.annotations.NullMarked;
