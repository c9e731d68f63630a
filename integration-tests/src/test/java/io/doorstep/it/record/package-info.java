/** What is kept of who did what. */
@NullMarked
package io.doorstep.it.record;

import org.jspecify.annotations.NullMarked;
