/** The page that the staff console begins with; the rest of it is theme resources. */
@NullMarked
package io.doorstep.rest.console;

import org.jspecify.annotations.NullMarked;
