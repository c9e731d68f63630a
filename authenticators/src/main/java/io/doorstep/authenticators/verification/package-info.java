/**
 * Verification of a user's numbers: the realm's verifiers behind circuit breakers, and our limits
 * before them. One package below for each vendor, and for each list that is looked into.
 */
@NullMarked
package io.doorstep.authenticators.verification;

import org.jspecify.annotations.NullMarked;
