/** Identity values that parse once, mask themselves and are revealed on purpose. */
@NullMarked
package io.doorstep.spi.identity;

import org.jspecify.annotations.NullMarked;
