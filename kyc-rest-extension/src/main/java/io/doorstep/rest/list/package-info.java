/** What the lists have in common. */
@NullMarked
package io.doorstep.rest.list;

import org.jspecify.annotations.NullMarked;
