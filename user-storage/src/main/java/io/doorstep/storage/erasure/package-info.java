/** People who want to be erased, and their erasure. */
@NullMarked
package io.doorstep.storage.erasure;

import org.jspecify.annotations.NullMarked;
