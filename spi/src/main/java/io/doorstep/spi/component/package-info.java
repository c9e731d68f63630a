/** What components of a realm have in common. */
@NullMarked
package io.doorstep.spi.component;

import org.jspecify.annotations.NullMarked;
