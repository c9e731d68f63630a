/** People who want to be erased. */
@NullMarked
package io.doorstep.spi.erasure;

import org.jspecify.annotations.NullMarked;
