/** Who logged in, or tried to, and when. */
@NullMarked
package io.doorstep.spi.login;

import org.jspecify.annotations.NullMarked;
