/**
 * Verification of a user's numbers: the realm's verifiers behind circuit breakers, and our limits
 * before them. One package below for each vendor.
 */
@NullMarked
package io.doorstep.authenticators.verification;

import org.jspecify.annotations.NullMarked;
