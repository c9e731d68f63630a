/** One-time codes: limits, races, budgets, delivery, events. */
@NullMarked
package io.doorstep.it.otp;

import org.jspecify.annotations.NullMarked;
