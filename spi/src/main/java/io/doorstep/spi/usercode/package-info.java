/** The IDs by which people name a user. */
@NullMarked
package io.doorstep.spi.usercode;

import org.jspecify.annotations.NullMarked;
