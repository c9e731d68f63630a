/** What people agreed to, in which words, and when. */
@NullMarked
package io.doorstep.spi.consent;

import org.jspecify.annotations.NullMarked;
