/** Which tests share a server that is dear to start, and so run in one process. */
@NullMarked
package io.doorstep.it;

import org.jspecify.annotations.NullMarked;
