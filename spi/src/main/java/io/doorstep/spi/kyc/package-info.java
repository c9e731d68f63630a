/** The case: what a person says of themselves, and who has checked it. */
@NullMarked
package io.doorstep.spi.kyc;

import org.jspecify.annotations.NullMarked;
