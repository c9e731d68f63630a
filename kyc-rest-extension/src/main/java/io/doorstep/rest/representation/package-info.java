/** The JSON that callers write and read: records, {@code snake_case} on the wire. */
@NullMarked
package io.doorstep.rest.representation;

import org.jspecify.annotations.NullMarked;
