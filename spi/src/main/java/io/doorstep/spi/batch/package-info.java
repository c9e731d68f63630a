/** Many accounts made at once from a table, as a job that any node goes on with. */
@NullMarked
package io.doorstep.spi.batch;

import org.jspecify.annotations.NullMarked;
