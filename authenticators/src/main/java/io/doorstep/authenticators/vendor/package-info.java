/**
 * Calling vendors: settings of a component with their check, one HTTP exchange bounded in time and
 * size, circuit breakers and meters. Knows of no particular vendor and of nothing that vendors do.
 */
@NullMarked
package io.doorstep.authenticators.vendor;

import org.jspecify.annotations.NullMarked;
