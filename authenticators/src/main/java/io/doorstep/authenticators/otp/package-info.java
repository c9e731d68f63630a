/** The one-time code engine: issue, deliver, count, compare, consume. */
@NullMarked
package io.doorstep.authenticators.otp;

import org.jspecify.annotations.NullMarked;
