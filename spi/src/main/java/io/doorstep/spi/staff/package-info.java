/** Who may manage which accounts, as every list and every act of staff asks it. */
@NullMarked
package io.doorstep.spi.staff;

import org.jspecify.annotations.NullMarked;
