/** Counters of accounts. */
@NullMarked
package io.doorstep.storage.statistics;

import org.jspecify.annotations.NullMarked;
