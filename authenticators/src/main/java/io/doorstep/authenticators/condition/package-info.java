/** Conditions for subflows: what has been proven so far, and what can be asked for. */
@NullMarked
package io.doorstep.authenticators.condition;

import org.jspecify.annotations.NullMarked;
