/**
 * Asking others whether a person's numbers are true: Aadhaar by a one-time code of UIDAI's, PAN and
 * bank account by look-up, branches of banks by a list.
 */
@NullMarked
package io.doorstep.spi.verification;

import org.jspecify.annotations.NullMarked;
