/** What goes wrong, and the one table that says how a caller is told. */
@NullMarked
package io.doorstep.rest.error;

import org.jspecify.annotations.NullMarked;
