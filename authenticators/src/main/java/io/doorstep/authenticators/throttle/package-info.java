/**
 * Counting that holds whatever becomes of the request: transactions of its own, and how often one
 * network may try, on pages and at the token endpoint alike.
 */
@NullMarked
package io.doorstep.authenticators.throttle;

import org.jspecify.annotations.NullMarked;
