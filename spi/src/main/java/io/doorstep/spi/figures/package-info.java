/** How many did what on which day, for those who run a realm: counted as it happens. */
@NullMarked
package io.doorstep.spi.figures;

import org.jspecify.annotations.NullMarked;
