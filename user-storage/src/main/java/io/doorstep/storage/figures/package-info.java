/** Counters by day. */
@NullMarked
package io.doorstep.storage.figures;

import org.jspecify.annotations.NullMarked;
