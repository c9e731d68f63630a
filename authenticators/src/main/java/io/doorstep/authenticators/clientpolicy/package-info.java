/** What every client of a realm is held to, whatever the grant. */
@NullMarked
package io.doorstep.authenticators.clientpolicy;

import org.jspecify.annotations.NullMarked;
