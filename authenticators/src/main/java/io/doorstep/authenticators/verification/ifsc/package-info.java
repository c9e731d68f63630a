/** The branches of India's banks from files in the shape of the public list. */
@NullMarked
package io.doorstep.authenticators.verification.ifsc;

import org.jspecify.annotations.NullMarked;
