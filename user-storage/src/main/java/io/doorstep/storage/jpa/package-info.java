/** Doorstep's tables behind the contracts of {@code io.doorstep.spi}. */
@NullMarked
package io.doorstep.storage.jpa;

import org.jspecify.annotations.NullMarked;
