/** Whether the server comes up with the pack at all. */
@NullMarked
package io.doorstep.it.smoke;

import org.jspecify.annotations.NullMarked;
