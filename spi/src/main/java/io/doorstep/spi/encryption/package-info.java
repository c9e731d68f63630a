/** Keys that live outside the database. */
@NullMarked
package io.doorstep.spi.encryption;

import org.jspecify.annotations.NullMarked;
