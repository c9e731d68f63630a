/** Who may manage which accounts. */
@NullMarked
package io.doorstep.storage.staff;

import org.jspecify.annotations.NullMarked;
