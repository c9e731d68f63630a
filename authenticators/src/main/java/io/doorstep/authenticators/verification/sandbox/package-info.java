/** Verification in development: answers by the number asked for, from nobody. */
@NullMarked
package io.doorstep.authenticators.verification.sandbox;

import org.jspecify.annotations.NullMarked;
