/** What people do in each of the five systems, from end to end. */
@NullMarked
package io.doorstep.it.stories;

import org.jspecify.annotations.NullMarked;
