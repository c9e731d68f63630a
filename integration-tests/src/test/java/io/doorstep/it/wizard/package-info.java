/** The case in a browser. */
@NullMarked
package io.doorstep.it.wizard;

import org.jspecify.annotations.NullMarked;
