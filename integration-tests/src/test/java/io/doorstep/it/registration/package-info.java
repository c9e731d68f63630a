/** Registration in the browser. */
@NullMarked
package io.doorstep.it.registration;

import org.jspecify.annotations.NullMarked;
