/** The audit trail: who did what to whom, when and from where. */
@NullMarked
package io.doorstep.spi.audit;

import org.jspecify.annotations.NullMarked;
