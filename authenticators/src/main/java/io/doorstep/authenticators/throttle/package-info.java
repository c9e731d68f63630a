/** How often one network may try, on pages and at the token endpoint alike. */
@NullMarked
package io.doorstep.authenticators.throttle;

import org.jspecify.annotations.NullMarked;
