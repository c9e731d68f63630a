/** The IDs by which people name a user: a sequence, put out of order by a secret permutation. */
@NullMarked
package io.doorstep.storage.usercode;

import org.jspecify.annotations.NullMarked;
