/** The staff console, in the browsers of those who use it. */
@NullMarked
package io.doorstep.it.console;

import org.jspecify.annotations.NullMarked;
