/** The places of India's postal codes from a file. */
@NullMarked
package io.doorstep.authenticators.verification.pincode;

import org.jspecify.annotations.NullMarked;
