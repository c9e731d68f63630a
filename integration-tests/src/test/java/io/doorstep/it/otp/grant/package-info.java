/** Tokens for one-time codes. */
@NullMarked
package io.doorstep.it.otp.grant;

import org.jspecify.annotations.NullMarked;
