/** Staff: what they see of accounts and do to them. */
@NullMarked
package io.doorstep.it.staff;

import org.jspecify.annotations.NullMarked;
