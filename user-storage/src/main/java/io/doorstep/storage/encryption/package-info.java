/** Secret keys from outside the database. */
@NullMarked
package io.doorstep.storage.encryption;

import org.jspecify.annotations.NullMarked;
