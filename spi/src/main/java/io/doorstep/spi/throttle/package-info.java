/**
 * Counters that hold on every node: wrong attempts with a lock, and budgets by time window; and how
 * long either makes somebody wait.
 */
@NullMarked
package io.doorstep.spi.throttle;

import org.jspecify.annotations.NullMarked;
